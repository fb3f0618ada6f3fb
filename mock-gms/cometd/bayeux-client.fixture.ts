import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';

type ChatResponse = components['schemas']['ChatResponse'];

/** A Bayeux message as a test reads it. */
export interface Received {
  readonly channel: string;
  readonly id?: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly clientId?: string;
  readonly advice?: { readonly reconnect?: string; readonly interval?: number; readonly timeout?: number };
  readonly data?: ChatResponse;
}

/** A Bayeux client that does what it is told and no more: one request at a time, no retry, no state but the cookie. */
export class RawClient {
  readonly #url: string;
  cookie = '';
  clientId = '';
  readonly channel: string;

  constructor(cometURL: string, service: string) {
    this.#url = cometURL;
    this.channel = `/service/chatV2/${service}`;
  }

  async post(
    body: unknown,
    { path = '', ...init }: RequestInit & { path?: string } = {},
  ): Promise<Received[]> {
    const answer: unknown = await (await this.send(body, { path, ...init })).json();
    const differences = checkAnswer('BayeuxAnswer', answer);
    if (differences.length > 0) throw new Error(`not as openapi.yaml says: ${differences.join('; ')}`);
    return answer as Received[];
  }

  async send(
    body: unknown,
    { path = '', headers, ...init }: RequestInit & { path?: string } = {},
  ): Promise<Response> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;charset=UTF-8', Cookie: this.cookie, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';', 1)[0] ?? '';
    return response;
  }

  async handshake(): Promise<Received> {
    const message = {
      channel: '/meta/handshake',
      version: '1.0',
      supportedConnectionTypes: ['long-polling'],
      id: '1',
    };
    const [reply] = await this.post([message], { path: '/handshake' });
    if (reply?.clientId === undefined) throw new Error(`no handshake: ${JSON.stringify(reply)}`);
    this.clientId = reply.clientId;
    return reply;
  }

  publish(data: object): Promise<Received[]> {
    return this.post([this.publication(data)]);
  }

  publication(data: object) {
    return { channel: this.channel, id: 'p', clientId: this.clientId, data };
  }

  connection(timeout?: number) {
    const advice = timeout === undefined ? {} : { advice: { timeout } };
    return {
      channel: '/meta/connect',
      id: 'c',
      clientId: this.clientId,
      connectionType: 'long-polling',
      ...advice,
    };
  }

  /** One connect; what it brought, without its reply. */
  async connect({ timeout, ...init }: RequestInit & { timeout?: number } = {}): Promise<Received[]> {
    return this.post([this.connection(timeout)], { path: '/connect', ...init });
  }

  /** The data of the pushes that connects bring until one of them satisfies. */
  async pushes(until: (response: ChatResponse) => boolean): Promise<ChatResponse[]> {
    const found: ChatResponse[] = [];
    for (;;) {
      const received = await this.connect();
      const failed = received.find(({ successful }) => successful === false);
      if (failed !== undefined) throw new Error(JSON.stringify(failed));
      found.push(...received.flatMap(({ data }) => (data === undefined ? [] : [data])));
      if (found.some(until)) return found;
    }
  }

  /** Handshakes and starts a chat; the first push. */
  async startChat(data: object = { nickname: 'Jo' }): Promise<Required<ChatResponse>> {
    await this.handshake();
    await this.publish({ operation: 'requestChat', ...data });
    const [first] = await this.pushes(() => true);
    return first as Required<ChatResponse>;
  }
}
