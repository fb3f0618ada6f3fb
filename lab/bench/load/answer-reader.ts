import { AnswerCounter } from './answer-counter.ts';

/** A complete HTTP answer with status 200. */
export interface Answer {
  /** Status line and headers. */
  readonly head: string;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';

/**
 * Reads the HTTP answers on one connection, one at a time, where AnswerCounter only counts them.
 *
 * @example
 * new AnswerReader().push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'))?.body; // '{}'
 */
export class AnswerReader {
  readonly #counter = new AnswerCounter();
  #chunks: Buffer[] = [];

  /**
   * Takes bytes off the wire; the answer when they complete one.
   *
   * @throws {UncountableAnswer} as AnswerCounter does
   */
  push(chunk: Buffer): Answer | undefined {
    this.#chunks.push(chunk);
    if (!this.#counter.push(chunk)) return undefined;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    this.#chunks = [];
    const end = bytes.indexOf(HEAD_END);
    return { head: bytes.toString('latin1', 0, end), body: bytes.toString('utf8', end + HEAD_END.length) };
  }
}
