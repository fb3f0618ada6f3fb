import { test as base, expect } from '@playwright/test';
import { type RunningMockGms, type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import { mockGmsTarget } from '../target/mock-gms-target.ts';
import type { Target } from '../target/target.ts';
import { compare } from './compare.ts';
import type { Compared } from './compare-servers.ts';
import { compareServers, type ServersCompared } from './compare-servers.ts';
import { catalogue } from './conversation/catalogue.ts';
import { type CompareConversation, type CompareStep, stepText } from './conversation/compare-step.ts';

const test = base.extend<{ gms: RunningMockGms; target: (settings?: SettingsChange) => Promise<Target> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  gms: async ({}, use) => {
    const gms = await startMockGms({ port: 0 });
    await use(gms);
    await gms.close();
  },
  target: async ({ gms }, use) => {
    await use(async (settings = {}) => {
      const target = mockGmsTarget(gms);
      await gms.service(target.service).configure(settings);
      return target;
    });
  },
});

const quiet = { ignore: [], quietMs: 40 };

function conversation(id: string): CompareConversation {
  const found = catalogue.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no conversation ${id}`);
  return found;
}

async function all(
  options: Partial<ServersCompared> & Pick<ServersCompared, 'a' | 'b'>,
): Promise<Compared[]> {
  const defaults = { ...quiet, conversations: [], transports: ['polling'], random: 0, seed: 1 } as const;
  const compared: Compared[] = [];
  for await (const each of compareServers({ ...defaults, ...options })) compared.push(each);
  return compared;
}

function outcomes(compared: readonly Compared[]): readonly string[] {
  return compared
    .filter(({ outcome }) => outcome !== 'same')
    .map(
      ({ conversation: { id }, transport, outcome, reason = '' }) =>
        `${id} ${transport} ${outcome} ${reason}`,
    );
}

test('a server does the same as itself in every conversation, and in random ones', async ({ target }) => {
  const compared = await all({
    a: await target(),
    b: await target(),
    conversations: catalogue,
    random: 20,
  });
  expect(outcomes(compared)).toEqual([]);
  expect(compared).toHaveLength(catalogue.length + 20);
});

test('over CometD a server does the same as itself, too', async ({ target }) => {
  const conversations = ['diff-send-01', 'diff-keys-01', 'diff-end-02'].map(conversation);
  const transports = ['cometd-long-polling', 'cometd-websocket'] as const;
  const compared = await all({ a: await target(), b: await target(), conversations, transports });
  expect(outcomes(compared)).toEqual([]);
  expect(compared).toHaveLength(6);
});

test('a difference is shown by the steps that it needs, and no others', async ({ target }) => {
  const found = await compare(conversation('diff-end-01'), 'polling', {
    a: await target(),
    b: await target({ afterEnd: 'http400' }),
    ...quiet,
  });
  expect(found?.steps.map(stepText)).toEqual([
    'the customer: requestChat {"nickname":"Ada"}',
    'the customer: disconnect',
    'the customer: refresh {"transcriptPosition":1}',
  ]);
  expect(found?.differences[0]).toEqual({ path: 'status', a: 200, b: 400 });
  expect(found).toMatchObject({ removed: 2, repeatable: true });
});

test('a fault is found over CometD, in the pushes', async ({ gms, target }) => {
  const [a, b] = [await target(), await target()];
  await gms
    .service(b.service)
    .faults.add({ operation: 'send', times: 0, effect: { kind: 'error', code: 240, advice: 'Not now' } });
  const found = await compare(conversation('diff-send-01'), 'cometd-long-polling', { a, b, ...quiet });
  expect(found?.steps.map(({ who, ...step }) => `${who} ${'does' in step ? step.does : ''}`)).toEqual([
    'customer requestChat',
    'customer send',
  ]);
  expect(found?.differences.map(({ path }) => path)).toContain('failures.0');
});

test('an additional field of one server is found by random conversations, and reduced to few steps', async ({
  target,
}) => {
  const compared = await all({
    a: await target(),
    b: await target({ maxMessageBytes: 2 }),
    random: 6,
    seed: 3,
  });
  const different = compared.filter(({ outcome }) => outcome === 'different');
  expect(different.length).toBeGreaterThan(0);
  // Two steps: the start, and a text that is too long for one of them.
  for (const { found } of different) {
    expect(found?.steps.length, found?.steps.map(stepText).join('\n')).toBeLessThanOrEqual(3);
  }
  expect(Math.min(...different.map(({ found }) => found?.steps.length ?? 99))).toBe(2);
});

test('the same seed gives the same conversations', async ({ target }) => {
  const steps = async () =>
    (await all({ a: await target(), b: await target(), random: 3, seed: 77 })).map(
      (each) => each.conversation.steps,
    );
  expect(await steps()).toEqual(await steps());
});

test('ignored differences do not count', async ({ target }) => {
  const [a, b] = [await target({ monitored: 'always' }), await target({ monitored: 'never' })];
  const differs = await compare(conversation('diff-start-01'), 'polling', { a, b, ...quiet });
  expect(differs?.differences.map(({ path }) => path)).toEqual(['body.monitored']);
  const options = { a, b, ...quiet, ignore: ['body.monitored'] };
  expect(await compare(conversation('diff-start-01'), 'polling', options)).toBeUndefined();
});

test('a conversation that needs what a server lacks is skipped with that reason', async ({ target }) => {
  const { agents: _, ...b } = { ...(await target()), offers: [] };
  const compared = await all({
    a: await target(),
    b,
    conversations: ['diff-agents-01', 'diff-files-01', 'diff-start-01'].map(conversation),
    transports: ['polling', 'cometd-websocket'],
  });
  expect(outcomes(compared)).toEqual([
    'diff-agents-01 polling skipped not both servers offer a driver for the agents’ side',
    'diff-agents-01 cometd-websocket skipped not both servers offer CometD over WebSocket, nor a driver for the agents’ side',
    'diff-files-01 polling skipped not both servers offer files',
    'diff-start-01 cometd-websocket skipped not both servers offer CometD over WebSocket',
  ]);
});

test('every chat that was started is ended, on both sides', async ({ gms, target }) => {
  const [a, b] = [await target(), await target()];
  const start: CompareStep = { who: 'customer', does: 'requestChat', fields: { nickname: 'Ada' } };
  const options = { a, b, ...quiet };
  await compare({ steps: [start, start, { who: 'customer', does: 'refresh' }] }, 'polling', options);
  await compare({ steps: [start, { who: 'customer', does: 'startTyping' }] }, 'cometd-websocket', options);
  for (const { service } of [a, b]) {
    const chats = await gms.service(service).chats();
    expect(chats).toHaveLength(3);
    for (const chat of chats) expect((await chat.state()).ended?.by).toBe('client');
  }
});
