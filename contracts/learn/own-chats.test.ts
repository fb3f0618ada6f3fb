import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { harOfCapture } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { type Played, play, playedChats, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const isWhole = process.env.WHOLE_RUN !== undefined;

/** How many chats are generated, of each of two kinds. */
const CHATS = isWhole ? 60 : 3;

const TRANSPORTS = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

const act = (kind: Played['acts'][number]['kind'], text = 'words') => ({
  kind,
  text,
  name: 'plan',
  attributes: undefined,
});
const start = { names: { nickname: 'Jonathan' }, userData: {} };

/** Conversations in which something comes together that seldom does. */
const RARE: Readonly<Record<string, Played>> = {
  'the server ends it while a bot is there': { start, acts: [act('upload'), act('joinBot')], end: 'server' },
  'one of several agents ends it': { start, acts: [act('join'), act('joinBot'), act('say')], end: 'agent' },
  'an agent leaves, and the customer ends it': {
    start,
    acts: [act('join'), act('limits'), act('leave')],
    end: 'client',
  },
  'agents whisper before the customer does something': {
    start,
    acts: [act('join'), act('whisper'), act('readReceipt'), act('whisper')],
    end: 'client',
  },
  'the customer deletes a file of which nobody told': {
    start,
    acts: [act('joinBot'), act('agentFile'), act('deleteFile'), act('download')],
    end: 'none',
  },
  'the customer asks for limits, sends files and reads again while others speak': {
    start,
    acts: [
      ...[act('limits'), act('announce', 'one'), act('announce', 'two'), act('upload', 'ab')],
      ...[act('upload', 'abcd'), act('join'), act('refresh'), act('limits'), act('say')],
    ],
    end: 'agent',
  },
};

/** What a mock that is recorded in a chat contradicts of itself. */
async function contradictedBy(played: Played, transport: (typeof TRANSPORTS)[number]): Promise<string[]> {
  const gms = await startMockGms({ port: 0 });
  const relay = await relayTo(gms);
  await play(gms, relay, transport, played);
  await relay.close();
  await gms.close();
  const file = test.info().outputPath('chat.har');
  writeFileSync(file, JSON.stringify(harOfCapture(relay.capture(), 'https://gms.example')));
  const { code, out, err } = await runLearn([file, '--json', '-']);
  expect([0, 1], err).toContain(code);
  const learned: Array<{ id: string; verdict: string }> = JSON.parse(out).learned;
  return learned.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
}

for (const transport of TRANSPORTS) {
  test(`a rare chat with the mock over ${transport} contradicts nothing of it`, async () => {
    test.slow();
    const accused: unknown[] = [];
    for (const [title, played] of Object.entries(RARE))
      accused.push(...(await contradictedBy(played, transport)).map((id) => `${title}: ${id}`));
    expect(accused).toEqual([]);
  });

  test(`a generated chat with the mock over ${transport} contradicts nothing of it`, async () => {
    test.setTimeout(isWhole ? 300_000 : 60_000);
    const text = fc.stringMatching(/^w[a-zA-Z0-9 ]{1,11}$/);
    const names = fc.constantFrom('plan', 'colour', 'size', 'note');
    const accused: unknown[] = [];
    for (const [place, played] of fc.sample(playedChats(text, names), { numRuns: CHATS, seed: 12 }).entries())
      accused.push(...(await contradictedBy(played, transport)).map((id) => `chat ${place}: ${id}`));
    expect(accused).toEqual([]);
  });
}
