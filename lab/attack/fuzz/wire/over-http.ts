import net, { type Socket } from 'node:net';
import { type Conversation, type Ids, type Input, render } from '../input.ts';
import { type Answer, AnswerParser } from './answer-parser.ts';
import { deliver } from './deliver.ts';
import { LISTEN, type Line, type Outcome, type Problem } from './outcome.ts';

/** Inputs of a conversation that is listened to until the server has closed its connection as well. */
const LISTENED_TO_THE_END = 5;

/** How long a request that is cut off is listened to, in milliseconds. */
const LISTEN_AFTER_CUT = 5;

/** Has a conversation of requests and answers. */
export function overHttp(line: Line, conversation: Conversation, ids: Ids): Promise<Outcome> {
  return new Promise((resolve) => new HttpConversation(line, conversation, resolve).begin(ids));
}

class HttpConversation {
  readonly #inputs: readonly Input[];
  readonly #delivery: Conversation['delivery'];
  readonly #resolve: (outcome: Outcome) => void;
  readonly #demandsNothing: boolean;
  readonly #demandsEnd: boolean;
  readonly #parser: AnswerParser;
  readonly #answers: Answer[] = [];
  readonly #socket: Socket;
  readonly #forget: () => void;
  #listening: NodeJS.Timeout | undefined;
  #isDone = false;

  constructor(line: Line, { inputs, delivery }: Conversation, resolve: (outcome: Outcome) => void) {
    this.#inputs = inputs;
    this.#delivery = delivery;
    this.#resolve = resolve;
    this.#demandsNothing = delivery.kind === 'cut' || inputs.every(({ demand }) => demand === 'nothing');
    this.#demandsEnd = inputs.some(({ demand }) => demand === 'end');
    this.#parser = new AnswerParser(inputs.map(({ head }) => head.slice(0, head.indexOf(' '))));
    this.#socket = net.connect({ port: line.port, host: '127.0.0.1', noDelay: true });
    this.#forget = line.wait(() => this.#finish(this.#unanswered()));
  }

  begin(ids: Ids): void {
    let cause = 'the server';
    this.#socket.on('connect', () => void this.#send(ids));
    this.#socket.on('data', (chunk: Buffer) => this.#hear(chunk));
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      cause = error.code ?? error.message;
    });
    this.#socket.on('close', () => this.#finish(this.#unansweredAtEnd(cause)));
  }

  #finish(problem?: Problem): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#forget();
    clearTimeout(this.#listening);
    // A reset leaves no port behind that waits.
    this.#socket.resetAndDestroy();
    const answered = this.#answers.length;
    const isOver = this.#answers.at(-1)?.closes === true;
    const taken = isOver ? answered : this.#inputs.length;
    this.#resolve({ taken, answered, ...(problem !== undefined && { problem }) });
  }

  /** The input that is to be answered next. */
  get #next(): Input | undefined {
    return this.#inputs[this.#answers.length];
  }

  get #last(): Input {
    return this.#inputs.at(-1) as Input;
  }

  get #progress(): string {
    return `${this.#answers.length} of ${this.#inputs.length} answered`;
  }

  /** What is wrong where the answer does not come. */
  #unanswered(): Problem | undefined {
    const input = this.#next;
    if (this.#demandsNothing || input === undefined) return undefined;
    return { kind: 'unanswered', input, detail: this.#progress };
  }

  async #send(ids: Ids): Promise<void> {
    const bytes = this.#inputs.map((input) => render(input, ids)).join('');
    await deliver(this.#socket, bytes, this.#delivery);
    if (this.#demandsEnd && !this.#socket.destroyed) this.#socket.end();
    if (!this.#demandsNothing) return;
    const ms = this.#delivery.kind === 'cut' ? LISTEN_AFTER_CUT : LISTEN;
    this.#listening = setTimeout(() => this.#finish(), ms);
  }

  #hear(chunk: Buffer): void {
    if (this.#isDone) return;
    let read: Answer[];
    try {
      read = this.#parser.push(chunk);
    } catch (error) {
      this.#finish(this.#notHttp(error));
      return;
    }
    for (const answer of read) {
      this.#take(answer);
      if (this.#isDone) return;
    }
    if (this.#demandsEnd || this.#next !== undefined) return;
    // Whatever the server sends beyond what was asked for comes ahead of its own end of the connection.
    if (this.#inputs.length >= LISTENED_TO_THE_END && this.#answers.at(-1)?.closes === false)
      this.#socket.end();
    else this.#finish();
  }

  #notHttp(error: unknown): Problem | undefined {
    if (this.#demandsEnd || this.#demandsNothing) return undefined;
    return { kind: 'no HTTP', input: this.#next ?? this.#last, detail: String(error) };
  }

  #take(answer: Answer): void {
    const { status, body, isOpen } = answer;
    const input = this.#next ?? (this.#demandsEnd ? this.#last : undefined);
    if (input === undefined) {
      this.#finish({ kind: 'more answers than requests', input: this.#last, detail: `${status}` });
      return;
    }
    this.#answers.push(answer);
    if (status >= 500 && isUnmeant(status, input))
      this.#finish({ kind: 'status', input, detail: `${status} ${body.toString('utf8', 0, 300)}` });
    else if (isOpen) this.#finish();
  }

  /** What is wrong where the connection ends. */
  #unansweredAtEnd(cause: string): Problem | undefined {
    const last = this.#parser.end();
    if (last !== undefined) this.#answers.push(last);
    const input = this.#next;
    if (input === undefined || this.#answers.at(-1)?.closes === true) return undefined;
    if (input.demand !== 'answer' || this.#demandsNothing) return undefined;
    const detail = `${this.#progress}, ${this.#socket.bytesWritten} bytes sent, ended by ${cause}`;
    return { kind: 'closed without an answer', input, detail };
  }
}

/** 501 and 505 say what this server is not; what else is documented stands with the input. */
function isUnmeant(status: number, { meant, demand }: Input): boolean {
  return demand !== 'nothing' && status !== 501 && status !== 505 && !meant.includes(status);
}
