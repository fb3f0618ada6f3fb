import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseScript } from '../../desk/script/yaml/parse-script.ts';
import { shownEntry } from '../../services/service-events.ts';
import { perform } from '../conversation.fixture.ts';
import { beginnings, conversations } from '../generated-act.fixture.ts';
import { bytesIn, type Recorded, startedChat } from '../started-chat.fixture.ts';
import { replay } from './replay.fixture.ts';
import { substance } from './substance.fixture.ts';
import { writeScript } from './write-script.ts';

const saved = (chat: Recorded) =>
  writeScript(
    chat.running.log.map(shownEntry),
    bytesIn(chat),
    {},
    chat.service.settings.stopAbandonedInteraction,
  );

test('any conversation that is saved plays again the same, and is saved the same', async () => {
  test.setTimeout(60_000);
  await fc.assert(
    fc.asyncProperty(beginnings, conversations, async (beginning, acts) => {
      const original = await startedChat(beginning);
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
