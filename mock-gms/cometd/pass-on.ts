import { type IncomingMessage, request as requestOverHttp, type ServerResponse } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { guard } from '../boundary/guard.ts';
import { isObject, type JsonValue } from '../boundary/json.ts';
import { isSame } from '../http/access.ts';
import { originForm } from '../http/request-target.ts';
import type { Nodes } from '../store/nodes.ts';
import { type BayeuxMessage, isSessionId } from './library.ts';

/** Names the secret of the process to which a request is passed on: there it goes no further. */
export const PASSED_ON = 'x-mock-gms-passed-on';

/** Sessions of other processes that are known; of more, the oldest are asked for again. */
const MAX_SESSIONS = 20_000;

/** Headers that belong to one connection alone, and the length of the body that is written again. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade']);

/** Where a process is reached by the others, and what lets a request go no further there. */
interface Reached {
  readonly url: string;
  readonly secret: string;
}

/**
 * Passes requests over long-polling on to the process that has their Bayeux session: a session stays where its handshake
 * was. Of a process that cannot be reached, sessions are unknown here, and their clients shake hands again.
 */
export class PassOn {
  readonly #nodes: Nodes;
  readonly #isHere: (clientId: string) => boolean;
  /** The process of each session that is known to be elsewhere. */
  readonly #places = new Map<string, string>();

  /** @param isHere whether a session is one of this process */
  constructor(nodes: Nodes, isHere: (clientId: string) => boolean) {
    this.#nodes = nodes;
    this.#isHere = isHere;
    nodes.answer('session?', ({ data }) => (typeof data === 'string' && isHere(data) ? nodes.id : null));
  }

  /** Whether the request was answered by another process. */
  async passedOn(
    request: IncomingMessage,
    response: ServerResponse,
    messages: readonly BayeuxMessage[],
  ): Promise<boolean> {
    const clientId = messages.find((message) => message.clientId !== undefined)?.clientId;
    if (!isSessionId(clientId) || this.#isHere(clientId) || this.#isPassedOn(request)) return false;
    const node = await this.#placeOf(clientId);
    const reached = node === undefined ? undefined : reachedAt(this.#nodes.about(node));
    if (reached === undefined) return false;
    if (await passOn(request, response, JSON.stringify(messages), reached)) return true;
    this.#places.delete(clientId);
    return false;
  }

  #isPassedOn({ headers }: IncomingMessage): boolean {
    const own = reachedAt(this.#nodes.own);
    const given = headers[PASSED_ON];
    return own !== undefined && typeof given === 'string' && isSame(given, own.secret);
  }

  async #placeOf(clientId: string): Promise<string | undefined> {
    const known = this.#places.get(clientId);
    if (known !== undefined && this.#nodes.others.includes(known)) return known;
    this.#places.delete(clientId);
    const answers = await this.#nodes.ask('session?', clientId);
    const node = answers.find((answer) => typeof answer === 'string');
    if (typeof node !== 'string') return undefined;
    const [oldest] = this.#places.keys();
    if (this.#places.size >= MAX_SESSIONS && oldest !== undefined) this.#places.delete(oldest);
    this.#places.set(clientId, node);
    return node;
  }
}

/** Resolves when the answer begins; false if there is none. */
function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  { url, secret }: Reached,
): Promise<boolean> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !OF_CONNECTION.has(name)),
  );
  const ask = url.startsWith('https:') ? requestOverHttps : requestOverHttp;
  return new Promise((resolve) => {
    const passed = ask(`${new URL(url).origin}${originForm(request.url)}`, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body), [PASSED_ON]: secret },
    });
    const passBack = (answer: IncomingMessage) => {
      const own = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(own));
      answer.on('error', () => response.destroy());
      answer.on('aborted', () => response.destroy());
      answer.pipe(response);
    };
    passed.on('response', (answer) => {
      resolve(true);
      guard(
        () => passBack(answer),
        () => response.destroy(),
      );
    });
    passed.on('error', () => {
      if (response.headersSent) response.destroy();
      resolve(response.destroyed);
    });
    response.once('close', () => passed.destroy());
    passed.end(body);
  });
}

/** What a process tells of itself is checked: another version may have told it. */
function reachedAt(about: JsonValue | undefined): Reached | undefined {
  const { url, secret } = isObject(about) ? about : {};
  return typeof url === 'string' && typeof secret === 'string' && /^https?:\/\//.test(url)
    ? { url, secret }
    : undefined;
}
