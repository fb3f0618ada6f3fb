import { parsedJson } from '../../boundary/json.ts';
import type { Capture, Captured, Unread } from '../captured.ts';
import { unknownCharsetsIn } from '../charset.ts';
import { OPEN_MAP } from './json-bytes.ts';
import { ANSWER_BODY, REQUEST_BODY, type ReadEntry, type ReadWebSocket, readEntry } from './read-entry.ts';
import { EntrySplitter, MAX_ENTRY, type SplitEntry } from './split-entries.ts';

/** What was read of a HAR file. */
export interface ReadHar extends Capture {
  /** Entries of the file that have nothing to do with chats. */
  readonly foreign: number;
}

/**
 * What is no HAR file. The message is one line that says what it is, and what to do.
 *
 * @example
 * const error = await readHar([Buffer.from('hello')]).catch((thrown) => thrown);
 * error instanceof HarError; // true
 * @see HAR 1.2
 */
export class HarError extends Error {
  override readonly name = 'HarError';
}

const MEBIBYTE = 1024 * 1024;

/** Bytes of what belongs to chats that are held. */
const MAX_HELD = 256 * MEBIBYTE;

/** What could not be read is told so many times. */
const MAX_UNREAD = 1000;

/** Something that was read, with the number of its entry in the file. */
type Found = (ReadEntry | ReadWebSocket) & { readonly number: number };

/**
 * Reads a HAR file of a browser or a proxy, as its bytes come. What does not belong to the Chat API is counted and left
 * out; what should be there and is not is told in `unread`, with its place.
 *
 * @param chunks the bytes of the file, such as a stream
 * @throws {HarError} for what is no HAR file
 * @example
 * const har = { log: { entries: [{ request: { url: 'https://shop.example/' } }] } };
 * const { foreign, entries } = await readHar([Buffer.from(JSON.stringify(har))]);
 * [foreign, entries.length]; // [1, 0]
 * @see HAR 1.2, and Chrome's `_webSocketMessages`
 */
export async function readHar(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<ReadHar> {
  const reader = new Reader();
  const splitter = new EntrySplitter((entry) => reader.take(entry));
  let isFirst = true;
  for await (const chunk of chunks) {
    splitter.feed(isFirst ? withoutMark(chunk) : chunk);
    if (chunk.length > 0) isFirst = false;
    if (splitter.first !== undefined && splitter.first !== OPEN_MAP)
      throw new HarError('this is no HAR file: it does not begin with {');
    if (reader.size > MAX_HELD)
      throw new HarError(
        `the chats of this file take more than ${MAX_HELD / MEBIBYTE} MiB; save fewer of them`,
      );
  }
  if (splitter.first === undefined) throw new HarError('this is no HAR file: it is empty');
  if (!splitter.found) throw new HarError('this is no HAR file: it has no log.entries');
  if (splitter.isWithinEntry) reader.miss(`entry ${splitter.begun}`, 'the file breaks off within it');
  else if (!splitter.ended) reader.miss(`after entry ${splitter.begun}`, 'the file breaks off');
  return reader.finish();
}

/** Bytes that tell what a file is, where it is no text of JSON. */
function withoutMark(chunk: Buffer): Buffer {
  const begins = (...bytes: number[]) => bytes.every((byte, place) => chunk[place] === byte);
  if (begins(0x50, 0x4b)) throw new HarError('this is a ZIP file; unpack it, and take the .har file in it');
  if (begins(0x1f, 0x8b)) throw new HarError('this is a gzip file; unpack it first');
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) throw new HarError('this file is UTF-16; save it as UTF-8');
  return begins(0xef, 0xbb, 0xbf) ? chunk.subarray(3) : chunk;
}

class Reader {
  readonly #found: Found[] = [];
  readonly #unread: Unread[] = [];
  #foreign = 0;
  size = 0;

  take({ number, text, size }: SplitEntry): void {
    const where = `entry ${number}`;
    const value = parsedJson(text);
    if (size > MAX_ENTRY) this.miss(where, `it is larger than ${MAX_ENTRY / MEBIBYTE} MiB`);
    else if (value === undefined) this.miss(where, 'it is not JSON');
    else this.#keep(number, readEntry(value), text.length);
  }

  #keep(number: number, read: ReturnType<typeof readEntry>, size: number): void {
    if (read.kind === 'foreign') this.#foreign += 1;
    else if (read.kind === 'problem') this.miss(`entry ${number}`, read.problem);
    else {
      this.#found.push({ ...read, number });
      this.size += size;
    }
  }

  miss(where: string, what: string): void {
    if (this.#unread.length < MAX_UNREAD) this.#unread.push({ where, what });
  }

  /** What is missing everywhere is the way of a browser, and told once. */
  #tellLacks(): void {
    const posts = this.#found.filter((each) => each.kind === 'http' && each.method === 'POST');
    const common = [REQUEST_BODY, ANSWER_BODY].filter(
      (lack) => posts.length > 1 && posts.every(({ lacks }) => lacks.includes(lack)),
    );
    for (const lack of common) this.miss('in every entry', `${lack} is missing: ${FOLLOWS[lack]}`);
    for (const found of this.#found)
      for (const lack of found.lacks)
        if (!common.includes(lack)) this.miss(placeOf(found), `${lack} is missing`);
  }

  finish(): ReadHar {
    this.#tellLacks();
    const began = this.#found.reduce(
      (first, each) => Math.min(first, beginningOf(each)),
      Number.POSITIVE_INFINITY,
    );
    const start = Number.isFinite(began) ? began : 0;
    let connections = 0;
    const entries = this.#found.flatMap((found) =>
      found.kind === 'http' ? [exchangeOf(found, start)] : framesOf(found, start, ++connections),
    );
    // Proxies write what has ended first; a conversation is in the order of its beginnings.
    entries.sort((a, b) => a.at - b.at);
    return {
      began: start,
      entries,
      unread: [...this.#unread, ...unknownCharsetsIn(entries)],
      foreign: this.#foreign,
    };
  }
}

/** What follows where no entry has it. */
const FOLLOWS: Readonly<Record<string, string>> = {
  [REQUEST_BODY]: 'what was sent is known from paths and answers alone, over CometD from pushes alone',
  [ANSWER_BODY]: 'nothing is known but what was asked',
};

function placeOf(found: Found): string {
  const at = beginningOf(found);
  return `entry ${found.number}${Number.isFinite(at) ? `, at ${new Date(at).toISOString().slice(11)}` : ''}`;
}

function beginningOf(found: Found): number {
  return found.kind === 'http' ? found.at : (found.frames[0]?.at ?? Number.POSITIVE_INFINITY);
}

function exchangeOf(found: Found & ReadEntry, start: number): Captured {
  const { at, end, origin, path, method, failure, status } = found;
  return {
    kind: 'http',
    number: found.number,
    at: at - start,
    origin,
    ...(end !== undefined && { end: end - start }),
    request: { method, path, headers: found.requestHeaders, body: found.requestBody },
    ...(status > 0 && {
      response: {
        status,
        headers: found.responseHeaders,
        body: found.responseBody,
        ...(found.responseSize !== undefined && { size: found.responseSize }),
      },
    }),
    ...(failure !== undefined && { failure }),
  };
}

function framesOf(found: Found & ReadWebSocket, start: number, connection: number): Captured[] {
  const { number, origin, path, headers } = found;
  return found.frames.map(({ at, ...frame }) => ({
    ...{ kind: 'frame', number, origin, path, headers, connection, ...frame },
    at: at - start,
  }));
}
