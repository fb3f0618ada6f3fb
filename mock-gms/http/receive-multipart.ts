import type { IncomingMessage } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import type { Request, Response } from 'express';
import type { Options } from 'multer';
import { guard } from '../boundary/guard.ts';
import { ArrivingFile, type Intake, type ReceivedFile, type Sink } from './arriving-file.ts';
import { BodyError, MAX_BODY } from './body.ts';
import { MAX_DRAINED } from './drain.ts';
import { MalformedBodyError } from './malformed-body.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { Parts } from './parts.ts';

/** A multipart body that was read to its end. */
export interface ReceivedForm<S extends Sink> {
  readonly parameters: Parameters;
  readonly file: ReceivedFile<S> | undefined;
  /** Lets go of the bytes of a file that nobody took. To be called in any case. */
  discard(): Promise<void>;
}

/** What is read of a request. */
export type MultipartSource = Readable & Pick<IncomingMessage, 'headers'>;

const LIMITS = { fields: 1000, parts: 1000, fieldSize: MAX_BODY };

/**
 * Reads a multipart body while the file in its part `file` streams to where it is staged, never as a whole into memory.
 *
 * What is more than a file may have is counted and thrown away, so that the sender can read why it was
 * refused; and all of it is gone if the client goes away in the middle.
 *
 * @param intake undefined: files are ignored; `none`: a body that has one is refused
 * @throws {BodyError} `too-large` if it goes on for too long, `aborted` when the client went away
 * @throws {MalformedBodyError} if it is not multipart, has two files, or a part without a name
 */
export async function receiveMultipart<S extends Sink>(
  request: MultipartSource,
  intake: Intake<S> | undefined | 'none',
): Promise<ReceivedForm<S>> {
  // Few requests are multipart: what parses them is loaded with the first.
  const { default: multer } = await import('multer');
  const arriving = new ArrivingFile(intake === 'none' ? undefined : intake);
  const maxSize = typeof intake === 'object' ? intake.maxFileSize : 0;
  let parts: Parts | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const options: Options & { readonly streamHandler: (request: Readable, parser: Writable) => void } = {
        storage: arriving,
        limits: LIMITS,
        defParamCharset: 'utf8',
        fileFilter: (_request, { fieldname }, accept) => {
          if (intake === 'none') return accept(new MalformedBodyError('a file is not taken here'));
          if (intake === undefined || fieldname !== 'file') return accept(null, false);
          if (!arriving.expect()) return accept(new MalformedBodyError('there is more than one file'));
          accept(null, true);
        },
        streamHandler: (_request, parser) => {
          const reader = new Parts(parser);
          parts = reader;
          boundBody(request, maxSize + MAX_BODY + MAX_DRAINED, () => {
            const error = new BodyError('too-large');
            reader.refuse(error);
            reject(error);
          });
          request.pipe(parser);
        },
      };
      guard(
        () =>
          multer(options).any()(request as unknown as Request, {} as Response, (error: unknown) => {
            if (error === undefined || error === null) resolve();
            else reject(error);
          }),
        (error) => {
          failure = { error };
          reject(error);
        },
      );
    });
    return {
      parameters: parametersOf(parts?.texts ?? []),
      file: arriving.received,
      discard: () => arriving.discard(),
    };
  } catch (error) {
    await arriving.discard();
    failure ??= parts?.failure ?? arriving.failure;
    if (failure !== undefined) throw failure.error;
    if (error instanceof BodyError || error instanceof MalformedBodyError) throw error;
    if (request.destroyed && !request.readableEnded) throw new BodyError('aborted');
    throw new MalformedBodyError(error instanceof Error ? error.message : String(error));
  }
}

/** Counts the bytes of a body while it is read. @param tooLarge called once when there is more than the limit */
function boundBody(request: Readable, limit: number, tooLarge: () => void): void {
  let size = 0;
  const count = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) return;
    request.off('data', count);
    tooLarge();
  };
  request.on('data', count);
}
