import { test as base, expect } from '@playwright/test';
import fc from 'fast-check';
import { isWhole, ONLY_IN_WHOLE } from '../../../e2e/browsers/in-turn.ts';
import { TRANSPORTS } from '../../faults/fault.ts';
import { startMockGms } from '../../index.ts';
import { type Played, type PlayedAct, play, relayTo } from '../../played-chat.fixture.ts';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { logOf } from '../conversation/log-of.ts';
import { redactCapture } from '../redaction/redact-capture.ts';
import { NoEventsError, replayedScript, replayedTest } from '../replay/replayed.ts';
import { replayedLog } from '../replay/replayed-log.ts';
import { HarError, readHar } from './read-har.ts';
import { spoilings, spoilt } from './spoilt-har.fixture.ts';
import { harOfCapture } from './write-har.ts';

const RUNS = Number(process.env.RUNS ?? (isWhole ? 100 : 40));
const SEED = Number(process.env.SEED ?? Date.now());

const KINDS = [
  ...[
    'send',
    'startTyping',
    'join',
    'say',
    'upload',
    'download',
    'limits',
    'updateData',
    'refresh',
    'deleteFile',
  ],
] as const satisfies readonly PlayedAct['kind'][];

const played: Played = {
  start: { names: { nickname: 'Jonathan', text: 'Where is my parcel?' }, userData: { order: '42' } },
  acts: KINDS.map((kind) => ({ kind, text: 'some words', name: 'plan', attributes: { a: { b: [1] } } })),
  end: 'agent',
};

/** Chats over every transport, in one HAR file. */
const test = base.extend<object, { whole: { log: { entries: readonly unknown[] } } }>({
  whole: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const gms = await startMockGms({ port: 0 });
      const relay = await relayTo(gms);
      for (const transport of TRANSPORTS) await play(gms, relay, transport, played);
      await relay.close();
      await gms.close();
      await use(harOfCapture(relay.capture(), 'https://gms.example'));
    },
    { scope: 'worker' },
  ],
});

/** Everything that is made of a HAR file, whatever is in it. */
async function made(chunks: readonly Buffer[]): Promise<void> {
  const capture = await readHar(chunks);
  for (const keepTexts of [false, true]) {
    const written = harOfCapture(redactCapture(capture, { keepTexts }), 'https://gms.example');
    await readHar([Buffer.from(JSON.stringify(written))]);
  }
  for (const conversation of conversationsOf(capture).conversations) {
    logOf(conversation);
    replayedLog(conversation);
    for (const work of [replayedScript(conversation), replayedTest(conversation, { runner: 'node' })])
      await work.catch((error) => {
        if (!(error instanceof NoEventsError)) throw error;
      });
  }
}

/** Resolves when a file was read or refused, and fails for anything else. */
async function takenOrRefused(chunks: readonly Buffer[]): Promise<void> {
  try {
    await made(chunks);
  } catch (error) {
    expect(error).toBeInstanceOf(HarError);
    expect((error as Error).message).not.toContain('\n');
  }
}

test(`a file of which anything is another thing is read or refused in one line`, async ({ whole }) => {
  test.slow();
  await fc.assert(
    fc.asyncProperty(spoilings, async (changes) => {
      await takenOrRefused([Buffer.from(JSON.stringify(spoilt(whole, changes)))]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('a file that breaks off, or whose bytes are others, is read or refused in one line', {
  tag: ONLY_IN_WHOLE,
}, async ({ whole }) => {
  test.slow();
  const file = Buffer.from(JSON.stringify(whole));
  const place = fc.nat(file.length - 1);
  await fc.assert(
    fc.asyncProperty(
      place,
      fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 30 }),
      async (end, others) => {
        const bytes = Buffer.from(file.subarray(0, others.length % 2 === 0 ? end : file.length));
        for (const [at, byte] of others) if (at < bytes.length) bytes[at] = byte;
        await takenOrRefused([bytes]);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});
