import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import type { MockGms, ParticipantHandle } from '../index.ts';
import { aboutFinding, type FindingCode } from './finding.ts';
import type { RealClient, Step } from './real-client.fixture.ts';
import { cometdClients } from './real-cometd-clients.fixture.ts';
import { pollingClients } from './real-polling-clients.fixture.ts';
import { pollingWidgets } from './real-widgets.fixture.ts';

closeAfterEach();

const realClients = [...pollingWidgets, ...pollingClients, ...cometdClients];

type Ids = Record<string, string>;

/** Plays the steps of a client against a server, as far as an HTTP client can. */
class Player {
  readonly #gms: MockGms;
  readonly #ids: Ids = {};
  #cookie = '';
  #agent: ParticipantHandle | undefined;

  constructor(gms: MockGms) {
    this.#gms = gms;
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
    const response = await fetch(`${this.#gms.url}${path}`, {
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
    const response = await fetch(`${this.#gms.url}/genesys/cometd/`, {
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

async function told({ settings = {}, steps }: RealClient): Promise<readonly FindingCode[]> {
  const gms = await openGms();
  const service = gms.service('support');
  await service.configure({ script: 'none', ...settings });
  await service.clock.freeze();
  const player = new Player(gms);
  for (const step of steps) await player.play(step);
  expect((await service.journal.list()).length).toBeGreaterThan(0);
  return [...new Set((await service.journal.findings()).map(({ code }) => code))];
}

for (const client of realClients) {
  const { who, told: codes = [] } = client;
  test(`${who}: ${codes.length === 0 ? 'nothing is found' : `told ${codes.join(', ')}`}`, async () => {
    expect(await told(client)).toEqual(codes);
  });
}

test('clients in production do nothing that counts as an error, but for a name that a document asks for', () => {
  const errors = realClients.flatMap(({ told = [] }) =>
    told.filter((code) => aboutFinding(code).severity === 'error'),
  );
  expect(errors).toEqual(['name-missing']);
});
