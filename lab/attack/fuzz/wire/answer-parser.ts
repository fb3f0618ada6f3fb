/** An answer as far as the lab looks at it. */
export interface Answer {
  readonly status: number;
  /** Whether the server said that it closes the connection after this answer. */
  readonly closes: boolean;
  /** Whether there is no end of it: a stream of events, or a connection that became another protocol. */
  readonly isOpen: boolean;
  readonly body: Buffer;
}

interface Head {
  readonly status: number;
  readonly closes: boolean;
  /** Undefined: in chunks, or up to the end of the connection. */
  readonly length: number | undefined;
  readonly isChunked: boolean;
  readonly isOpen: boolean;
}

const HEAD_END = '\r\n\r\n';
const NOTHING: Buffer = Buffer.alloc(0);

/** Reads HTTP/1.1 answers off one connection: light, and only for servers that speak it well. */
export class AnswerParser {
  /** Methods of the requests that are on their way: an answer to HEAD has no body. */
  readonly #methods: string[];
  #pending = NOTHING;
  #head: Head | undefined;
  #chunks: Buffer[] = [];

  constructor(methods: Iterable<string>) {
    this.#methods = [...methods];
  }

  /** What has come and is no whole answer yet. */
  get rest(): Buffer {
    return this.#pending;
  }

  /** @throws Error for bytes that are not HTTP */
  push(chunk: Buffer): Answer[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const answers: Answer[] = [];
    for (let answer = this.#next(); answer !== undefined; answer = this.#next()) answers.push(answer);
    return answers;
  }

  /** The answer whose body goes on to the end of the connection, once that is there. */
  end(): Answer | undefined {
    const head = this.#head;
    if (head === undefined || head.isChunked || head.length !== undefined) return undefined;
    return this.#whole(head, this.#take(this.#pending.length));
  }

  #next(): Answer | undefined {
    this.#head ??= this.#readHead();
    const head = this.#head;
    if (head === undefined) return undefined;
    if (head.isOpen) return this.#whole(head, NOTHING);
    if (head.isChunked)
      return this.#readChunks() ? this.#whole(head, Buffer.concat(this.#chunks)) : undefined;
    if (head.length === undefined || this.#pending.length < head.length) return undefined;
    return this.#whole(head, this.#take(head.length));
  }

  #readHead(): Head | undefined {
    const end = this.#pending.indexOf(HEAD_END);
    if (end < 0) {
      if (this.#pending.length > 12 && this.#pending.toString('latin1', 0, 5) !== 'HTTP/')
        throw new Error('no HTTP');
      return undefined;
    }
    const text = this.#take(end + HEAD_END.length).toString('latin1');
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]);
    if (Number.isNaN(status)) throw new Error('no HTTP');
    // What comes ahead of the answer proper.
    if (status < 200 && status !== 101) return this.#readHead();
    const isBodyless = this.#methods.shift() === 'HEAD' || status === 204 || status === 304;
    const length = isBodyless ? '0' : /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    const isChunked = !isBodyless && /\r\ntransfer-encoding: *chunked/i.test(text);
    return {
      status,
      closes: /\r\nconnection: *close/i.test(text),
      length: length === undefined ? undefined : Number(length),
      isChunked,
      isOpen: status === 101 || /\r\ncontent-type: *text\/event-stream/i.test(text),
    };
  }

  /** Whether the last chunk was read. @throws Error for broken chunks */
  #readChunks(): boolean {
    for (;;) {
      const end = this.#pending.indexOf('\r\n');
      if (end < 0) return false;
      const size = Number.parseInt(this.#pending.toString('latin1', 0, end), 16);
      if (Number.isNaN(size)) throw new Error('broken chunks');
      if (this.#pending.length < end + size + 4) return false;
      this.#take(end + 2);
      if (size > 0) this.#chunks.push(this.#take(size));
      this.#take(2);
      if (size === 0) return true;
    }
  }

  #take(count: number): Buffer {
    const taken = this.#pending.subarray(0, count);
    this.#pending = this.#pending.subarray(count);
    return taken;
  }

  #whole({ status, closes, isOpen }: Head, body: Buffer): Answer {
    this.#head = undefined;
    this.#chunks = [];
    return { status, closes, isOpen, body };
  }
}
