import type { CapturedExchange, Conversation } from '../../../mock-gms/capture.ts';
import { isObject } from '../../shared/json.ts';
import { MOST_FILE_BYTES } from './request-body.ts';

const BOUNDARY = 'in-place-of-a-file';

/**
 * The upload of a file whose bytes nobody kept, with as many others, as the event of the upload describes it; undefined
 * where there is no such event.
 */
export function fileInPlace(
  { events, told }: Conversation,
  request: CapturedExchange['request'],
  index: number,
): CapturedExchange['request'] | undefined {
  const { event } = events.find((each) => each.event.index === index) ?? {};
  const secureKey = told.find(({ answer }) => typeof answer.secureKey === 'string')?.answer.secureKey;
  if (event?.type !== 'FileUploaded' || secureKey === undefined || !isObject(event.userData))
    return undefined;
  const { 'file-name': name, 'file-size': size, 'file-type': type } = event.userData;
  const part = (about: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${about}\r\n\r\n${value}\r\n`;
  const named = encodeURIComponent(String(name ?? 'file.txt'));
  const kind =
    typeof type === 'string' && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? `\r\nContent-Type: ${type}` : '';
  const bytes = 'x'.repeat(Math.min(Math.max(Number(size) || 0, 0), MOST_FILE_BYTES));
  const body = `${part('name="secureKey"', secureKey)}${part(`name="file"; filename="${named}"${kind}`, bytes)}--${BOUNDARY}--\r\n`;
  const headers = { ...request.headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return { ...request, headers, body };
}
