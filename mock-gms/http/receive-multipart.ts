import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { Options } from 'multer';
import { ArrivingFile, type Intake, type ReceivedFile, type Sink } from './arriving-file.ts';
import { BODY_LIMIT, BodyError } from './body.ts';
import { type BodyHandler, boundBody } from './bound-body.ts';
import { MalformedBodyError } from './multipart.ts';
import { fromParsedBody, type Parameters } from './parameters.ts';

/** A multipart body that was read to its end. */
export interface ReceivedForm<S extends Sink> {
  readonly parameters: Parameters;
  readonly file: ReceivedFile<S> | undefined;
  /** Lets go of the bytes of a file that nobody took. To be called in any case. */
  discard(): Promise<void>;
}

const LIMITS = { fields: 1000, parts: 1000, fieldSize: BODY_LIMIT, fieldNameSize: 8192 };

/**
 * Reads a multipart body while the file in its part `file` streams to where it is staged, never as a whole into memory.
 *
 * What is more than a file may have is counted and thrown away, so that whoever sent it gets to read why it was
 * refused; and all of it is gone if the client goes away in the middle.
 *
 * @param intake undefined: files are passed over
 * @throws {BodyError} `too-large` if it goes on for too long, `aborted` when the client went away
 * @throws {MalformedBodyError} if it is no multipart body, or has two files
 */
export async function receiveMultipart<S extends Sink>(
  request: IncomingMessage,
  intake: Intake<S> | undefined,
): Promise<ReceivedForm<S>> {
  // Few requests are multipart: what parses them is loaded with the first.
  const { default: multer } = await import('multer');
  const arriving = new ArrivingFile(intake);
  const tooLarge = new AbortController();
  const options: Options & { readonly streamHandler: BodyHandler } = {
    storage: arriving,
    limits: LIMITS,
    defParamCharset: 'utf8',
    fileFilter: (_request, { fieldname }, accept) => {
      if (intake === undefined || fieldname !== 'file') return accept(null, false);
      if (!arriving.expect()) return accept(new MalformedBodyError('there is more than one file'));
      accept(null, true);
    },
    streamHandler: boundBody(intake?.maxFileSize ?? 0, tooLarge),
  };
  const parsed = Object.assign(request, { body: undefined as unknown });
  try {
    await new Promise<void>((resolve, reject) => {
      tooLarge.signal.addEventListener('abort', () => reject(new BodyError('too-large')));
      multer(options).any()(parsed as Request, {} as Response, (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(error);
      });
    });
  } catch (error) {
    await arriving.discard();
    if (error instanceof BodyError || error instanceof MalformedBodyError) throw error;
    if (error instanceof multer.MulterError && error.code === 'LIMIT_FIELD_VALUE')
      throw new BodyError('too-large');
    if (request.destroyed && !request.readableEnded) throw new BodyError('aborted');
    throw new MalformedBodyError(error instanceof Error ? error.message : String(error));
  }
  const body = typeof parsed.body === 'object' && parsed.body !== null ? parsed.body : {};
  return {
    parameters: fromParsedBody(body),
    file: arriving.received,
    discard: () => arriving.discard(),
  };
}
