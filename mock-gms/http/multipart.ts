import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { fromParsedBody, type Parameters } from './parameters.ts';

const LIMITS = { fields: 1000, parts: 1000, fieldSize: 1024 * 1024 };

/** A body that is labelled `multipart/form-data` and is not. */
export class MalformedBodyError extends Error {
  override readonly name = 'MalformedBodyError';
}

/**
 * The parameters of a `multipart/form-data` body without files.
 *
 * @throws {MalformedBodyError} if the body is no multipart body, or has a file
 */
export async function parseMultipart(body: Buffer, headers: IncomingHttpHeaders): Promise<Parameters> {
  // Few requests are multipart: what parses them is loaded with the first.
  const { default: multer } = await import('multer');
  const fieldsOnly = multer({ limits: LIMITS }).none();
  const request = Object.assign(Readable.from([body]), { headers, body: undefined as unknown });
  await new Promise<void>((resolve, reject) => {
    fieldsOnly(request as unknown as Request, {} as Response, (error: unknown) => {
      if (error) reject(new MalformedBodyError(error instanceof Error ? error.message : String(error)));
      else resolve();
    });
  });
  return fromParsedBody(typeof request.body === 'object' && request.body !== null ? request.body : {});
}
