import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { harOfCapture } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { type Played, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const KINDS = ['join', 'say', 'join', 'refresh', 'limits'] as const;

const played: Played = {
  start: { names: { nickname: 'Jonathan' }, userData: {} },
  acts: KINDS.map((kind) => ({ kind, text: 'words', name: 'plan', attributes: undefined })),
  end: 'agent',
};

test('what is read over long-polling can come after the answer to the next request', async () => {
  const gms = await startMockGms({ port: 0 });
  const relay = await relayTo(gms);
  await play(gms, relay, 'cometd-long-polling', played);
  await relay.close();
  await gms.close();
  const { log } = harOfCapture(relay.capture(), 'https://gms.example');
  const { entries } = log;
  const asked = entries.findIndex(({ request }) => request.postData?.text?.includes('"refresh"'));
  const read = entries.findIndex(
    ({ response }, place) => place > asked && response.content.text?.includes('"index":2,'),
  );
  const next = entries.findIndex(
    ({ request }, place) => place > asked && request.postData?.text?.includes('fileGetLimits'),
  );
  const began = (place: number) => Date.parse(entries[place]?.startedDateTime ?? '');
  const end = began(next) + (entries[next]?.time ?? 0) + 1;
  const late = entries.map((entry, place) =>
    place === read ? { ...entry, time: end - began(read) } : entry,
  );
  const file = test.info().outputPath('chat.har');
  writeFileSync(file, JSON.stringify({ log: { ...log, entries: late } }));
  const { out, err } = await runLearn([file, '--json', '-']);
  const learned: Array<{ id: string; verdict: string }> = JSON.parse(out).learned;
  expect(
    learned.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id),
    err,
  ).toEqual([]);
});
