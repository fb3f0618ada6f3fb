import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { report } from '../boundary/report.ts';

/** Where the bytes of a file go while they come in. */
export interface Sink {
  /** Takes bytes; false, and nothing is kept, if there is no room for them. */
  write(bytes: Uint8Array): Promise<boolean>;
  /** Lets go of what was taken. */
  discard(): Promise<void>;
}

/** How files are taken in; without an intake they are ignored. */
export interface Intake<S extends Sink> {
  /** Begins to take one in; undefined if there is no room. */
  stage(): S | undefined;
  /** Bytes that are kept of a file; of a longer one nothing is. */
  readonly maxFileSize: number;
}

/** A file that came in. */
export interface ReceivedFile<S extends Sink> {
  /** With every character that the sender gave it. */
  readonly name: string;
  /** Media type as the sender says. */
  readonly type: string;
  /** Bytes that came, also those that were not kept. */
  readonly size: number;
  readonly bytes: S | 'tooLarge' | 'noRoom';
}

/** Takes in the one file of a request, chunk by chunk; the sender is held back while a chunk is written. */
export class ArrivingFile<S extends Sink> implements StorageEngine {
  readonly #intake: Intake<S> | undefined;
  #isExpected = false;
  #staged: S | undefined;
  #received: ReceivedFile<S> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(intake: Intake<S> | undefined) {
    this.#intake = intake;
  }

  /** The file, once it came to its end. */
  get received(): ReceivedFile<S> | undefined {
    return this.#received;
  }

  /** What went wrong while its bytes were kept, which is not the sender's fault. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure;
  }

  /** Whether a file can be taken in: the first one can. */
  expect(): boolean {
    const isFirst = !this.#isExpected;
    this.#isExpected = true;
    return isFirst;
  }

  /** Lets go of the bytes, unless they were committed. */
  async discard(): Promise<void> {
    await this.#staged?.discard();
  }

  _handleFile(_request: Request, file: Express.Multer.File, done: (error?: unknown) => void): void {
    this.#receive(file.stream, file.originalname, file.mimetype)
      .then(() => done(null), done)
      .catch(report);
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    this.discard()
      .then(() => done(null), done)
      .catch(report);
  }

  async #receive(stream: Readable, name: string, type: string): Promise<void> {
    const staged = this.#stage();
    let bytes: ReceivedFile<S>['bytes'] = staged ?? 'noRoom';
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (typeof bytes !== 'string') bytes = await this.#keep(bytes, chunk, size);
    }
    this.#received = { name, type, size, bytes };
  }

  #stage(): S | undefined {
    try {
      this.#staged = this.#intake?.stage();
      return this.#staged;
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  /** Keeps a chunk, or nothing any more. @param size bytes that came so far, with this chunk */
  async #keep(staged: S, chunk: Buffer, size: number): Promise<ReceivedFile<S>['bytes']> {
    try {
      if (size > (this.#intake?.maxFileSize ?? 0)) {
        await staged.discard();
        return 'tooLarge';
      }
      return (await staged.write(chunk)) ? staged : 'noRoom';
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}
