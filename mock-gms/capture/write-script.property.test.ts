import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseScript } from '../desk/script/yaml/parse-script.ts';
import { shownEntry } from '../services/service-events.ts';
import { bytesIn, conversations, perform, type Recorded, startedChat } from './conversation.fixture.ts';
import { replay } from './replay.fixture.ts';
import { substance } from './substance.fixture.ts';
import { writeScript } from './write-script.ts';

const saved = (chat: Recorded) => writeScript(chat.running.log.map(shownEntry), bytesIn(chat));

for (const [kind, userData] of Object.entries({
  ordinary: {},
  asynchronous: { GCTI_Chat_AsyncMode: 'true' },
})) {
  test(`any ${kind} conversation that is saved plays again the same, and is saved the same`, async () => {
    await fc.assert(
      fc.asyncProperty(conversations, async (acts) => {
        const original = await startedChat(userData);
        await perform(original, acts);
        const { text, leftOut } = await saved(original);
        const played = await replay(original, parseScript(text, 'saved.yaml'));
        expect(substance(played.running.log)).toEqual(substance(original.running.log));
        const again = await saved(played);
        expect(again.text).toBe(text);
        expect(again.leftOut).toMatchObject(leftOut.map(({ type, reason }) => ({ type, reason })));
        for (const { service } of [original, played]) service.close();
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
}
