import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isTranscriptEntry } from '../../chat/entry.ts';
import { TRANSPORTS } from '../../faults/fault.ts';
import { parseScript, startMockGms } from '../../index.ts';
import { type Played, play, playedChats, relayTo } from '../../played-chat.fixture.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { answer, bytes, CHAT, entry, event, har } from '../har/har-entries.fixture.ts';
import { readHar } from '../har/read-har.ts';
import { visible } from '../visible.fixture.ts';
import { NoEventsError, replayedScript, replayedTest } from './replayed.ts';
import { replayedLog } from './replayed-log.ts';

const RUNS = Number(process.env.RUNS ?? 8);

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((each) => each.trim() !== '');
const name = fc.stringMatching(/^[a-z][A-Za-z-]{0,8}$/);

async function only(value: unknown): Promise<Conversation> {
  const [conversation] = conversationsOf(await readHar(bytes(value))).conversations;
  if (conversation === undefined) throw new Error('no conversation');
  return conversation;
}

const agent = { nickname: 'Ann', participantId: 3, type: 'Agent' };

/** A chat of a server that numbers with gaps, knows whole seconds, and whose customer came to it late. */
const elsewhere = () =>
  only(
    har(
      entry({
        path: `/${CHAT}/refresh`,
        body: 'secureKey=4ee15d7e1c343c8e&transcriptPosition=4',
        answer: answer([
          event(4, 'Message', { text: 'Where is my parcel?' }),
          event(7, 'Message', { from: agent, text: 'I look' }),
          event(12, 'PushUrl', { from: agent, text: 'https://shop.example/4711' }),
        ]),
      }),
      entry({
        path: `/${CHAT}/refresh`,
        body: 'secureKey=4ee15d7e1c343c8e&transcriptPosition=13',
        second: 40,
        answer: answer(
          [
            event(20, 'ParticipantLeft', { from: agent }),
            event(21, 'ParticipantLeft', { eventAttributes: { GCTI_SYSTEM: '{"quit-reason-code":4}' } }),
          ],
          { chatEnded: true },
        ),
      }),
    ),
  );

test('a chat of another server is told by the rules of this one: who was there before joins, and numbers have no gaps', async () => {
  const { log, unread } = replayedLog(await elsewhere());
  expect(unread).toEqual([]);
  expect(log.filter(isTranscriptEntry).map(({ index, type, from }) => [index, type, from.nickname])).toEqual([
    [1, 'ParticipantJoined', 'Jo'],
    [2, 'Message', 'Jo'],
    [3, 'ParticipantJoined', 'Ann'],
    [4, 'Message', 'Ann'],
    [5, 'PushUrl', 'Ann'],
    [6, 'ParticipantLeft', 'Ann'],
    [7, 'ParticipantLeft', 'Jo'],
  ]);
});

test('as a script it waits for the customer where the agent did, and keeps the pace', async () => {
  const { text: yaml, fileName } = await replayedScript(await elsewhere(), { name: 'my chat' });
  expect(fileName).toBe('my-chat.yaml');
  expect(yaml.split('\n').filter((line) => /^ +- /.test(line))).toEqual([
    ...['  - hear: any', '  - wait: 3s', '  - join: Ann', '  - say: I look', '  - wait: 5s'],
    ...['  - pushUrl: https://shop.example/4711', '  - wait: 8s', '  - end: true'],
  ]);
});

test('the script plays to anyone who chats, as fast as the clock is moved', async () => {
  const { text: yaml, fileName } = await replayedScript(await elsewhere());
  const script = parseScript(yaml, fileName);
  const gms = await startMockGms({ port: 0, scripts: [script], defaults: { script: script.name } });
  const service = gms.service('support');
  await service.clock.freeze();
  const ask = async (path: string, form: Record<string, string>) => {
    const answered = await fetch(`${service.dataURL}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return (await answered.json()) as { chatId: string; secureKey: string };
  };
  const { chatId, secureKey } = await ask('', { nickname: 'Somebody else' });
  await ask(`/${chatId}/send`, { secureKey, message: 'Hello?' });
  await service.clock.advance(3000);
  const chat = await service.chat(chatId);
  await chat.waitFor({ type: 'Message', text: 'I look' });
  await service.clock.advance(13_000);
  await chat.waitFor({ type: 'ChatEnded' });
  await gms.close();
});

for (const runner of ['playwright', 'node'] as const) {
  test(`as a test for ${runner} it says what each side does`, async () => {
    const { text: code, leftOut } = await replayedTest(await elsewhere(), { runner, name: 'my chat' });
    expect(leftOut).toEqual([]);
    for (const said of ['Where is my parcel?', 'I look', 'https://shop.example/4711'])
      expect(code).toContain(said);
  });
}

test('a chat without events is refused', async () => {
  const conversation = { ...(await elsewhere()), events: [] };
  await expect(replayedScript(conversation)).rejects.toThrow(NoEventsError);
});

const act = { text: '!', name: 'a', attributes: undefined } as const;

/** An agent leaves in the second in which the server ends the chat. */
const leavesBefore: Played = {
  start: { names: { nickname: 'Jo' }, userData: {} },
  acts: [
    { ...act, kind: 'join' },
    { ...act, kind: 'join', text: 'Bob' },
    { ...act, kind: 'leave' },
  ],
  end: 'server',
};

for (const transport of TRANSPORTS) {
  test(`of any chat with the mock over ${transport}, all that its customer saw is in the log that is replayed`, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    await fc.assert(
      fc.asyncProperty(playedChats(text, name), async (played) => {
        const relay = await relayTo(gms);
        const chat = await play(gms, relay, transport, played);
        await relay.close();
        const [conversation] = conversationsOf(relay.capture()).conversations;
        if (conversation === undefined) throw new Error('no conversation');
        const { log, unread } = replayedLog(conversation);
        expect(unread).toEqual([]);
        const seen = (entries: readonly object[]) =>
          visible(entries, transport)
            .filter((each) => 'index' in each)
            .map(({ index: _, from, userData: __, ...rest }: { [name: string]: unknown }) => {
              const { participantId: ___, ...author } = from as object & { participantId: number };
              return { ...rest, author };
            });
        expect(seen(log)).toEqual(seen(await chat.log()));
        const { text: yaml, fileName } = await replayedScript(conversation);
        parseScript(yaml, fileName);
      }),
      { numRuns: RUNS, examples: [[leavesBefore]] },
    );
    await gms.close();
  });
}
