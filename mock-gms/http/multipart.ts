import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Parameters } from './parameters.ts';
import { receiveMultipart } from './receive-multipart.ts';

export { MalformedBodyError } from './malformed-body.ts';

/**
 * The parameters of a `multipart/form-data` body without files.
 *
 * @throws {MalformedBodyError} if the body is not multipart, or has a file
 */
export async function parseMultipart(body: Buffer, headers: IncomingHttpHeaders): Promise<Parameters> {
  const request = Object.assign(Readable.from([body]), { headers });
  const { parameters } = await receiveMultipart(request, 'none');
  return parameters;
}
