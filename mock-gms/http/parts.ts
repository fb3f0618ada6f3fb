import type { Readable, Writable } from 'node:stream';
import { guard } from '../boundary/guard.ts';
import { BodyError, MAX_BODY } from './body.ts';
import { MalformedBodyError } from './malformed-body.ts';

/** Bytes that the name of a part may have. */
const MAX_NAME_LENGTH = 8192;

/** What the parser says of a part; of what a client sent nothing is certain. */
interface PartFacts {
  readonly filename?: unknown;
  readonly valueTruncated?: unknown;
}

type FileListener = (name: string, stream: Readable, facts: PartFacts) => void;

/**
 * The texts of a multipart body, in the order in which their parts come. A part is a file where it has a file name;
 * the parser takes one without a file name for a file too if it is typed `application/octet-stream`.
 *
 * @see RFC 7578, 4.2: a part of a file has the parameter `filename`
 */
export class Parts {
  readonly #texts: Array<[name: string, text: string]> = [];
  readonly #parser: Writable;
  #bytes = 0;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;

  /** @param parser with its listeners: that for files gets what is a file, and nothing once the body was refused */
  constructor(parser: Writable) {
    this.#parser = parser;
    const takeFile = parser.listeners('file') as FileListener[];
    parser.removeAllListeners('file');
    parser.removeAllListeners('field');
    // What comes after a refusal is ignored: the parser goes on to the end of the bytes that it has.
    parser.on('error', () => {
      this.#isOver = true;
    });
    parser.on('field', (name: unknown, text: unknown, facts: PartFacts) => {
      this.#take(() => this.#takeText(name, text, facts));
    });
    parser.on('file', (name: unknown, stream: Readable, facts: PartFacts) => {
      // A file that is cut off says so, also where nobody reads it.
      stream.on('error', () => {});
      if (this.#isOver) stream.resume();
      else
        this.#take(() => {
          const checked = checkedName(name);
          if (facts.filename === undefined) this.#readText(checked, stream);
          else for (const take of takeFile) take.call(parser, checked, stream, facts);
        });
    });
  }

  /** Names and texts; whole once the parser has come to its end. */
  get texts(): ReadonlyArray<readonly [name: string, text: string]> {
    return this.#texts;
  }

  /** What went wrong for reasons other than the body. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure;
  }

  /** Takes no more of the body. */
  refuse(error: unknown): void {
    this.#isOver = true;
    this.#parser.destroy(error instanceof Error ? error : new Error('the body cannot be read'));
  }

  /** The boundary of what the parser calls. */
  #take(work: () => void): void {
    if (this.#isOver) return;
    guard(
      () => {
        try {
          work();
        } catch (error) {
          if (!isRefusal(error)) throw error;
          this.refuse(error);
        }
      },
      (error) => {
        this.#failure = { error };
        this.refuse(error);
      },
    );
  }

  #takeText(name: unknown, text: unknown, { valueTruncated }: PartFacts): void {
    const checked = checkedName(name);
    if (valueTruncated === true) throw new BodyError('too-large');
    // The parser has no text where it does not know the charset of the part.
    if (typeof text !== 'string') throw new MalformedBodyError('a part is in a charset that is not taken');
    this.#count(checked, Buffer.byteLength(text));
    this.#texts.push([checked, text]);
  }

  #readText(name: string, stream: Readable): void {
    const entry: [name: string, text: string] = [name, ''];
    this.#texts.push(entry);
    const chunks: Buffer[] = [];
    this.#count(name, 0);
    stream.on('data', (chunk: Buffer) => {
      this.#take(() => {
        this.#count('', chunk.length);
        chunks.push(chunk);
      });
    });
    stream.on('end', () => {
      entry[1] = Buffer.concat(chunks).toString('utf8');
    });
  }

  #count(name: string, bytes: number): void {
    this.#bytes += Buffer.byteLength(name) + bytes;
    if (this.#bytes > MAX_BODY) throw new BodyError('too-large');
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof BodyError || error instanceof MalformedBodyError;
}

/** The name of a part, without the escapes that browsers write into it. @throws {MalformedBodyError} if it has none */
function checkedName(name: unknown): string {
  if (typeof name !== 'string' || name === '') throw new MalformedBodyError('a part has no name');
  if (name.length > MAX_NAME_LENGTH) throw new MalformedBodyError('the name of a part is too long');
  return name.replaceAll(/%0A|%0D|%22/gi, (code) => decodeURIComponent(code));
}
