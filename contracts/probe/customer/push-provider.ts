import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isObject, parseJson } from '../../shared/json.ts';

/** A push as it came to its provider. */
export interface ReceivedPush {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  /** Its JSON object; empty where it is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a push is answered: with a status, never, or by the end of the connection. */
type PushAnswer = number | { readonly redirect: string } | 'silence' | 'reset';

/** What a provider needs of the case that it belongs to. */
interface Case {
  soon<T>(coming: Promise<T>, expected: string): Promise<T>;
  afterwards(tidy: () => Promise<unknown>): void;
}

/** The server to which custom-http pushes go, as a case plays it. */
export class PushProvider {
  /** What came, oldest first. */
  readonly pushes: ReceivedPush[] = [];
  /** How the next pushes are answered; each further one with 200. */
  readonly answers: PushAnswer[] = [];
  readonly #server = http.createServer((request, response) => this.#take(request, response));
  readonly #case: Case;
  #came: () => void = () => {};

  private constructor(ofCase: Case) {
    this.#case = ofCase;
  }

  /** Listens on this machine until the case is over. */
  static async open(ofCase: Case): Promise<PushProvider> {
    const provider = new PushProvider(ofCase);
    await new Promise<void>((resolve, reject) => {
      provider.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    ofCase.afterwards(() => provider.#close());
    return provider;
  }

  /** Where pushes are posted to. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/push?to=suite`;
  }

  /** Waits until so many pushes came; asserts that they do. */
  until(count: number): Promise<readonly ReceivedPush[]> {
    return this.#until(() => this.pushes.length >= count, `${count} pushes come`);
  }

  /** Waits until a push came with this text in its JSON; asserts that it does. */
  untilSays(text: string): Promise<readonly ReceivedPush[]> {
    const says = ({ body }: ReceivedPush) => JSON.stringify(body).includes(text);
    return this.#until(() => this.pushes.some(says), `a push with ${text} comes`);
  }

  async #until(isMet: () => boolean, expected: string): Promise<readonly ReceivedPush[]> {
    const coming = new Promise<void>((resolve) => {
      this.#came = () => isMet() && resolve();
      this.#came();
    });
    await this.#case.soon(coming, expected);
    return this.pushes;
  }

  async #take(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const body = parseJson(Buffer.concat(chunks).toString());
    const contentType = headers['content-type'] ?? '';
    this.pushes.push({ method, path, contentType, body: isObject(body) ? body : {} });
    const answer = this.answers.shift() ?? 200;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (answer === 'reset') response.destroy();
    else if (answer !== 'silence') response.writeHead(307, { location: answer.redirect }).end();
    this.#came();
  }

  async #close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The events that pushes with a payload carry, as `type text`. */
export function newsOf(pushes: readonly ReceivedPush[]): readonly string[] {
  return pushes.flatMap(({ body }) => {
    const { messages } = isObject(body.payload) ? body.payload : {};
    assert.ok(Array.isArray(messages), 'the payload of a push has messages');
    return messages.map(({ type, text = '' }) => `${type} ${text}`.trim());
  });
}
