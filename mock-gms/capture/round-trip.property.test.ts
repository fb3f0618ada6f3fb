import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { TRANSPORTS } from '../faults/fault.ts';
import { startMockGms } from '../index.ts';
import { type Played, play, playedChats, relayTo } from '../played-chat.fixture.ts';
import { conversationsOf } from './conversation/conversations-of.ts';
import { logOf } from './conversation/log-of.ts';
import { readHar } from './har/read-har.ts';
import { harOfCapture } from './har/write-har.ts';
import { redactCapture } from './redaction/redact-capture.ts';
import { isSecretName } from './redaction/secret-name.ts';
import { visible } from './visible.fixture.ts';

const RUNS = Number(process.env.RUNS ?? 30);

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('a=1&b=%20', '{"a":[1]}', '--x\r\n', '<script>', '"\\', 'null', '[', '\u2028é🙂'),
  )
  .filter((each) => each.trim() !== '');
// What stands under a name that tells of a secret is in no recording.
const name = fc.stringMatching(/^[a-z][A-Za-z-]{0,8}$/).filter((each) => !isSecretName(each));

const act = { text: '!', name: 'a', attributes: undefined } as const;

/** What has no event comes after what was done before, also where no answer says so. */
const downloaded: Played = {
  start: { names: { nickname: 'Jo' }, userData: {} },
  acts: [
    { ...act, kind: 'upload' },
    { ...act, kind: 'updateData' },
    { ...act, kind: 'download' },
  ],
  end: 'client',
};

/** A file that begins like an answer in JSON, and is whole. */
const likeJson: Played = {
  start: { names: { nickname: 'Jo' }, userData: {} },
  acts: [
    { ...act, kind: 'upload', text: '[' },
    { ...act, kind: 'download' },
  ],
  end: 'client',
};

for (const transport of TRANSPORTS) {
  test(`a conversation over ${transport} is read back from the HAR file of its recording as its log has it`, {
    tag: transport === 'cometd-long-polling' ? [] : ONLY_IN_WHOLE,
  }, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    await fc.assert(
      fc.asyncProperty(playedChats(text, name), async (played) => {
        const relay = await relayTo(gms);
        const chat = await play(gms, relay, transport, played);
        await relay.close();
        const capture = redactCapture(relay.capture(), { keepTexts: true });
        const file = Buffer.from(JSON.stringify(harOfCapture(capture, gms.url)));
        const read = await readHar([file.subarray(0, 1000), file.subarray(1000)]);
        const { conversations, unread } = conversationsOf(read);
        expect(unread).toEqual([]);
        expect(conversations).toHaveLength(1);
        const [conversation] = conversations;
        if (conversation === undefined) return;
        const found = logOf(conversation);
        expect(found.unread).toEqual([]);
        const log = visible(await chat.log(), transport);
        const order = (entries: readonly object[]) => ({
          events: entries.filter((entry) => 'index' in entry),
          facts: entries.filter((entry) => !('index' in entry)),
        });
        expect(order(visible(found.log, transport))).toEqual(order(log));
      }),
      { numRuns: RUNS, examples: [[downloaded], [likeJson]] },
    );
    await gms.close();
  });
}
