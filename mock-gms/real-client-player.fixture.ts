import type { MockGms, ParticipantHandle } from './index.ts';
import type { RealClient, Step } from './journal/judge/real-client.fixture.ts';
import { cometdClients } from './journal/judge/real-cometd-clients.fixture.ts';
import { pollingClients } from './journal/judge/real-polling-clients.fixture.ts';
import { pollingWidgets } from './journal/judge/real-widgets.fixture.ts';

/** Every client in production whose traffic was observed. */
export const realClients: readonly RealClient[] = [...pollingWidgets, ...pollingClients, ...cometdClients];

type Ids = Record<string, string>;

/** Plays the steps of a client against a server, as far as an HTTP client can. */
export class RealClientPlayer {
  readonly #gms: MockGms;
  readonly #url: string;
  readonly #ids: Ids = {};
  #cookie = '';
  #agent: ParticipantHandle | undefined;

  /** @param url where the client reaches the server */
  constructor(gms: MockGms, url = gms.url) {
    this.#gms = gms;
    this.#url = url;
  }

  async play(step: Step): Promise<void> {
    const service = this.#gms.service('support');
    if ('wait' in step) await service.clock.advance(step.wait, { clients: 'absent' });
    else if ('agent' in step) await this.#act(step.agent);
    else if ('bayeux' in step) await this.#bayeux(step.bayeux);
    else if ('ntf' in step) await this.#post('/genesys/2/chat-ntf', step.ntf);
    else {
      const own =
        this.#ids.chatId === undefined || /^\/\w{16}\//.test(step.post) ? '' : `/${this.#ids.chatId}`;
      const path = `/genesys/2/chat/support${own}${this.#filled(step.post)}`;
      await this.#post(path, 'form' in step ? step.form : step.parts);
    }
  }

  async #act(what: 'joins' | 'says' | 'ends'): Promise<void> {
    if (what === 'joins') {
      const [chat] = await this.#gms.service('support').chats();
      this.#agent = await chat?.join({ nickname: 'Ann' });
    } else if (what === 'says') await this.#agent?.say('Hello');
    else await this.#agent?.endChat();
  }

  async #post(path: string, body: string | readonly (readonly [string, string])[]): Promise<void> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      ...(typeof body === 'string'
        ? {
            body: this.#filled(body, encodeURIComponent),
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          }
        : { body: this.#form(body) }),
    });
    this.#learn(await response.json().catch(() => undefined));
  }

  #form(parts: readonly (readonly [string, string])[]): FormData {
    const form = new FormData();
    for (const [name, value] of parts) {
      if (name === 'file')
        form.append(name, new Blob(['This is plain text.\n'], { type: 'text/plain' }), value);
      else form.append(name, this.#filled(value));
    }
    return form;
  }

  async #bayeux(body: object): Promise<void> {
    const response = await fetch(`${this.#url}/genesys/cometd/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;charset=UTF-8', Cookie: this.#cookie },
      body: this.#filled(JSON.stringify(body)),
    });
    this.#cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? this.#cookie;
    const messages = (await response.json()) as Array<{ clientId?: string; data?: unknown }>;
    for (const message of messages) {
      if (message.clientId !== undefined) this.#ids.clientId = message.clientId;
      this.#learn(message.data);
    }
  }

  /** The text with what the answers gave; what they did not give yet is empty. */
  #filled(text: string, written: (value: string) => string = (value) => value): string {
    return text.replace(/\{(\w+)\}/g, (_, name: string) => written(this.#ids[name] ?? ''));
  }

  #learn(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null || Reflect.get(answer, 'statusCode') !== 0) return;
    const { nextPosition, userData, ...rest } = answer as Record<string, unknown>;
    for (const name of ['chatId', 'secureKey', 'userId', 'alias']) {
      const value = rest[name];
      if (typeof value === 'string') this.#ids[name] = value;
    }
    if (nextPosition !== undefined) this.#ids.next = String(nextPosition);
    const fileId = (userData as Ids | undefined)?.['file-id'];
    if (fileId !== undefined) this.#ids.fileId = fileId;
  }
}
