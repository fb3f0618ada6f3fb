import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import type { Entry, TranscriptEntry } from '../chat/entry.ts';
import { parseScript } from '../desk/script/yaml/parse-script.ts';
import { DEFAULT_SETTINGS } from '../services/settings.ts';
import { writeScript } from './as-script/write-script.ts';
import { writeTest } from './as-test/write-test.ts';
import { startedChat } from './started-chat.fixture.ts';

const ENTRIES = 10_000;

const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
const JO = { nickname: 'Jo', participantId: 1, type: 'Client' } as const;

type Given = Pick<TranscriptEntry, 'type' | 'from'> & Partial<TranscriptEntry>;

/** A log that goes on like this after the customer's join. */
async function logOf(entryAt: (seq: number) => Given, entries = ENTRIES): Promise<Entry[]> {
  const { running, service } = await startedChat();
  const log = [...running.log];
  const at = log[0]?.at ?? 0;
  for (let seq = log.length + 1; seq <= entries; seq += 1)
    log.push({ seq, index: seq - 1, at: at + seq * 1000, visibility: 'all', ...entryAt(seq) });
  service.close();
  return log;
}

/** Logs that take the most work for their length. */
const LOGS: Record<string, (seq: number) => Given> = {
  'a long talk': (seq) => {
    if (seq === 3) return { type: 'ParticipantJoined', from: ANN, joins: { bot: false, silent: false } };
    return { type: 'Message', from: seq % 2 === 0 ? JO : ANN, text: 'x'.repeat(30) };
  },
  'a crowd': (seq) => ({
    type: 'ParticipantJoined',
    from: { nickname: `Agent ${seq}`, participantId: seq - 1, type: 'Agent' },
    joins: { bot: false, silent: false },
  }),
  'a coming and going': (seq) => {
    const from = { nickname: 'Ann', participantId: Math.floor((seq - 3) / 10) + 2, type: 'Agent' } as const;
    const place = (seq - 3) % 10;
    if (place === 0) return { type: 'ParticipantJoined', from, joins: { bot: false, silent: false } };
    return { type: place === 9 ? 'ParticipantLeft' : 'Message', from, ...(place < 9 && { text: 'x' }) };
  },
  'typing without end': (seq) => {
    if (seq === 3) return { type: 'ParticipantJoined', from: ANN, joins: { bot: false, silent: false } };
    return { type: 'TypingStarted', from: seq % 100 === 0 ? ANN : JO, text: 'x' };
  },
};

const readFile = async () => undefined;

/** The ways in which a chat is saved. */
const SAVES = [
  (log: readonly Entry[]) => writeScript(log, readFile),
  (log: readonly Entry[]) => writeTest(log, readFile, DEFAULT_SETTINGS, { runner: 'node' }),
] as const;

/** CPU time of saving a log, in microseconds. */
async function costOf(save: (typeof SAVES)[number], log: readonly Entry[]): Promise<number> {
  const begun = process.cpuUsage();
  await save(log);
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/** Times that a cost is taken at the most: others use the machine as well, which only adds. */
const MOST_TRIES = 6;
/** Eight times as long costs eight times as much where the cost grows with the length, and 64 times with its square. */
const MOST_GROWTH = 24;

/** How many times as much the long one costs: taken twice, and again where that is too much. */
async function growthOf(save: (typeof SAVES)[number], long: readonly Entry[], short: readonly Entry[]) {
  const [longs, shorts]: [number[], number[]] = [[], []];
  let growth = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && (tries < 2 || growth >= MOST_GROWTH); tries += 1) {
    shorts.push(await costOf(save, short));
    longs.push(await costOf(save, long));
    growth = Math.min(...longs) / Math.min(...shorts);
  }
  return growth;
}

for (const [name, entryAt] of Object.entries(LOGS)) {
  test(`${name} of ${ENTRIES} entries is saved in a text that its log bounds`, {
    tag: name === 'a crowd' ? [] : ONLY_IN_WHOLE,
  }, async () => {
    const log = await logOf(entryAt);
    const size = JSON.stringify(log).length;
    for (const save of SAVES) {
      const { text, leftOut } = await save(log);
      expect(text.length).toBeLessThan(2 * size);
      expect(leftOut.length).toBeLessThan(ENTRIES);
    }
  });

  test(`${name} that is eight times as long costs far less than 64 times as much to save`, {
    tag: ONLY_IN_WHOLE,
  }, async () => {
    const [long, short] = [await logOf(entryAt), await logOf(entryAt, ENTRIES / 8)];
    for (const save of SAVES) expect(await growthOf(save, long, short)).toBeLessThan(MOST_GROWTH);
  });
}

test('the script of a long talk is within the bounds of scripts', async () => {
  const { text } = await writeScript(
    await logOf(LOGS['a long talk'] as (seq: number) => Given),
    async () => undefined,
  );
  expect(parseScript(text, 'long.yaml').name).toBe('saved');
});
