import { expect, test } from '@playwright/test';
import type { ClientScript, ScriptContext } from '../customer/script.ts';
import { replaced, WrongClient } from '../customer/wrong-client.fixture.ts';
import { brokenBy, judged } from '../judged.fixture.ts';
import { referenceClient } from '../reference-client.fixture.ts';

test('the reference client survives everything that can happen to it, and breaks no rule', async () => {
  const verdict = await judged({
    script: await referenceClient(),
    plays: [
      'start',
      'customer-message',
      'two-messages',
      'agent-message',
      'customer-typing',
      'agent-typing',
      'transfer',
      'monitored',
      'server-busy',
      'lost-answer',
      'offline',
      'ended-by-agent',
      'idle-end',
      'expired',
      'ended-by-customer',
    ],
    limit: 10_000,
  });
  expect(verdict.situations.filter(({ outcome }) => outcome !== 'survived')).toEqual([]);
  expect(brokenBy(verdict)).toEqual([]);
  expect(verdict.transports).toEqual(['polling']);
});

test('a situation that a client cannot be put into, or has no transport for, is skipped with that reason', async () => {
  const { situations } = await judged({
    script: new WrongClient(),
    plays: ['reload', 'unknown-client', 'asynchronous'],
  });
  expect(situations.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['skipped', 'the client has no way to reload'],
    ['skipped', 'the client uses no CometD'],
    ['skipped', 'the client has no way to leave, comeBack'],
  ]);
});

/** A client that fails at one thing, and in what it does so. */
const failing: ReadonlyArray<{
  readonly situation: string;
  readonly fails: string;
  readonly script: () => ClientScript;
  readonly reason: RegExp;
}> = [
  {
    situation: 'start',
    fails: 'never asks for news',
    script: () => new WrongClient((request) => (request.operation === 'refresh' ? [] : [request])),
    reason: /expected that the client asks for news/,
  },
  {
    situation: 'start',
    fails: 'starts two chats at once',
    script: () =>
      new WrongClient((request) => (request.operation === 'requestChat' ? [request, request] : [request])),
    reason: /the client started 2 chats where one was asked for/,
  },
  {
    situation: 'two-messages',
    fails: 'holds a message back until the next one is sent',
    script: () => new SendsLastFirst(),
    reason: /in the transcript as “and this comes second”, “This comes first”/,
  },
  {
    situation: 'two-messages',
    fails: 'loses a message that follows another one',
    script: () => new SendsOne(),
    reason: /expected that the client fetches “and this comes second”/,
  },
  {
    situation: 'monitored',
    fails: 'shows what a supervisor says in silence',
    script: () => Object.assign(new WrongClient(), { shows: async () => true }),
    reason: /the client shows “Offer the discount now”, which was said to the agents alone/,
  },
  {
    situation: 'upload',
    fails: 'uploads a file twice',
    script: () =>
      new WrongClient((request) => (request.operation === 'file' ? [request, request] : [request])),
    reason: /the file is 2 times in the chat/,
  },
  {
    situation: 'customer-message',
    fails: 'garbles what is sent',
    script: () =>
      new WrongClient((request) => [
        request.operation === 'send' ? replaced(request, { message: 'Hello ????' }) : request,
      ]),
    reason: /the client sent “Hello \?\?\?\?” where the customer said/,
  },
  {
    situation: 'customer-message',
    fails: 'sends everything twice',
    script: () =>
      new WrongClient((request) => (request.operation === 'send' ? [request, request] : [request])),
    reason: /the message is 2 times in the transcript/,
  },
  {
    situation: 'lost-answer',
    fails: 'sends again whatever was not answered',
    script: () => {
      const client = new WrongClient();
      const { send } = client;
      return Object.assign(client, {
        send: async (text: string) => {
          await send(text);
          await send(text);
        },
      });
    },
    reason: /the message is 2 times in the transcript/,
  },
  {
    situation: 'offline',
    fails: 'gives up when the network is gone',
    script: () => new GivesUp(),
    reason: /expected that the client fetches “First thing said while you were offline”/,
  },
  {
    situation: 'reload',
    fails: 'begins another chat when the page is loaded again',
    script: () => new StartsAnew(),
    reason: /the client began another chat/,
  },
  {
    situation: 'agent-message',
    fails: 'does not show what it was given',
    script: () =>
      Object.assign(new WrongClient(), {
        shows: async () => {
          throw new Error('an empty page');
        },
      }),
    reason: /shows\(\) of the script failed: an empty page/,
  },
  {
    situation: 'ended-by-customer',
    fails: 'just goes away at the end',
    script: () => Object.assign(new WrongClient(), { end: async () => {} }),
    reason: /expected that the client disconnects/,
  },
  {
    situation: 'refused-once',
    fails: 'goes on with other requests, and asks for no news',
    script: () => new AsksForNewsOnce(),
    reason: /expected that the client asks for news and is answered 500/,
  },
];

/** Reports typing where it should ask for news again. */
class AsksForNewsOnce extends WrongClient {
  #hasAsked = false;
  override operate(operation: string, fields: Array<[string, string]> = []): Promise<void> {
    if (operation !== 'refresh') return super.operate(operation, fields);
    if (this.#hasAsked) return super.operate('startTyping');
    this.#hasAsked = true;
    return super.operate(operation, fields);
  }
}

/** Stops for good when a request is not answered. */
class GivesUp extends WrongClient {
  override async post(...[request]: Parameters<WrongClient['post']>): Promise<void> {
    const before = this.answers;
    await super.post(request);
    if (this.answers === before) await this.stop();
  }
}

/** Sends the message before only after the next one. */
class SendsLastFirst extends WrongClient {
  #held: string | undefined;
  override readonly send = async (text: string): Promise<void> => {
    if (this.#held === undefined) {
      this.#held = text;
      return;
    }
    await this.operate('send', [['message', text]]);
    await this.operate('send', [['message', this.#held]]);
  };
}

/** Sends one message, and none after it. */
class SendsOne extends WrongClient {
  #isDone = false;
  override readonly send = async (text: string): Promise<void> => {
    if (!this.#isDone) await this.operate('send', [['message', text]]);
    this.#isDone = true;
  };
}

/** Knows nothing any more after a reload. */
class StartsAnew extends WrongClient {
  readonly reload = (context: ScriptContext) => this.start(context);
}

for (const { situation, fails, script, reason } of failing) {
  test(`${situation} is not survived by a client that ${fails}`, async () => {
    const { situations } = await judged({ script: script(), plays: [situation], limit: 1500 });
    expect(situations).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(reason) }]);
  });
}

test('a reloaded page and an asynchronous chat are resumed where they were', async () => {
  class Returns extends WrongClient {
    readonly reload = async () => {
      this.position = 1;
      this.poll();
    };
    readonly leave = async () => this.pause();
    readonly comeBack = this.reload;
  }
  const script = new Returns((request) => [
    request.operation === 'requestChat'
      ? replaced(request, { 'userData[GCTI_Chat_AsyncMode]': 'true' })
      : request,
  ]);
  const { situations } = await judged({ script, plays: ['reload', 'asynchronous'] });
  expect(situations.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['survived', undefined],
    ['survived', undefined],
  ]);
});
