import { expect, test } from '@playwright/test';
import type { Entry, TranscriptEntry } from '../chat/entry.ts';
import { parseScript } from '../desk/script/yaml/parse-script.ts';
import { DEFAULT_SETTINGS } from '../services/settings.ts';
import { startedChat } from './started-chat.fixture.ts';
import { writeScript } from './write-script.ts';
import { writeTest } from './write-test.ts';

const ENTRIES = 10_000;

const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
const JO = { nickname: 'Jo', participantId: 1, type: 'Client' } as const;

type Given = Pick<TranscriptEntry, 'type' | 'from'> & Partial<TranscriptEntry>;

/** A log that goes on like this after the customer's join. */
async function logOf(entryAt: (seq: number) => Given): Promise<Entry[]> {
  const { running, service } = await startedChat();
  const log = [...running.log];
  const at = log[0]?.at ?? 0;
  for (let seq = log.length + 1; seq <= ENTRIES; seq += 1)
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

for (const [name, entryAt] of Object.entries(LOGS)) {
  test(`${name} of ${ENTRIES} entries is saved in a text that its log bounds, and in a time that grows with it alone`, async () => {
    const log = await logOf(entryAt);
    const size = JSON.stringify(log).length;
    const readFile = async () => undefined;
    for (const save of [
      () => writeScript(log, readFile),
      () => writeTest(log, readFile, DEFAULT_SETTINGS, { runner: 'node' }),
    ]) {
      const begun = process.cpuUsage();
      const { text, leftOut } = await save();
      const { user, system } = process.cpuUsage(begun);
      // Far more than it takes on the slowest machine, and far less than what grows with the square of the entries.
      expect((user + system) / 1e6).toBeLessThan(10);
      expect(text.length).toBeLessThan(2 * size);
      expect(leftOut.length).toBeLessThan(ENTRIES);
    }
  });
}

test('the script of a long talk is within the bounds of scripts', async () => {
  const { text } = await writeScript(
    await logOf(LOGS['a long talk'] as (seq: number) => Given),
    async () => undefined,
  );
  expect(parseScript(text, 'long.yaml').name).toBe('saved');
});
