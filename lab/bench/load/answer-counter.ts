const HEAD_END = '\r\n\r\n';
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;

/** An answer that the counter cannot count; the connection is of no use after it. */
export class UncountableAnswer extends Error {
  override readonly name = 'UncountableAnswer';
}

/**
 * Counts the HTTP answers on one connection by their Content-Length, without looking into their bodies.
 *
 * A full parser costs the load generator more than the server under test spends; this one reads two things.
 *
 * @example
 * const counter = new AnswerCounter();
 * counter.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')); // true: an answer is complete
 */
export class AnswerCounter {
  #head: Buffer | undefined;
  /** Bytes of the current body that are still to come. */
  #missing = 0;

  /**
   * Takes bytes off the wire; true when they complete an answer. One request at a time is on its way, so that no
   * bytes follow.
   *
   * @throws {UncountableAnswer} if the status is not 200, Content-Length is absent, or bytes follow the answer
   */
  push(chunk: Buffer): boolean {
    if (this.#missing > 0) return this.#take(chunk.length);
    const bytes = this.#head === undefined ? chunk : Buffer.concat([this.#head, chunk]);
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) {
      this.#head = bytes;
      return false;
    }
    this.#head = undefined;
    const head = bytes.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 200')) throw new UncountableAnswer(head);
    const length = CONTENT_LENGTH.exec(head)?.[1];
    if (length === undefined) throw new UncountableAnswer(`no Content-Length: ${head}`);
    this.#missing = Number(length);
    return this.#take(bytes.length - end - HEAD_END.length);
  }

  #take(bytes: number): boolean {
    this.#missing -= bytes;
    if (this.#missing < 0) throw new UncountableAnswer('more bytes than Content-Length says');
    return this.#missing === 0;
  }
}
