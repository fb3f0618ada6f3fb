import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { harOfCapture } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { type Played, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const KINDS = ['join', 'say', 'join', 'refresh', 'limits'] as const;

const played: Played = {
  start: { names: { nickname: 'Jonathan' }, userData: {} },
  acts: KINDS.map((kind, place) => ({ kind, text: `words ${place}`, name: 'plan', attributes: undefined })),
  end: 'agent',
};

test('what is read over a WebSocket can come after the answer to the next request', async () => {
  const gms = await startMockGms({ port: 0 });
  const relay = await relayTo(gms);
  await play(gms, relay, 'cometd-websocket', played);
  await relay.close();
  await gms.close();
  const { log } = harOfCapture(relay.capture(), 'https://gms.example');
  const frames = log.entries.flatMap(({ _webSocketMessages: messages = [] }) => messages);
  const frame = (...texts: string[]) => {
    const found = frames.find(({ data }) => texts.every((text) => data.includes(text)));
    if (found === undefined) throw new Error(`no frame has ${texts.join(' and ')}`);
    return found;
  };
  const next = log.entries.find(({ request }) => request.postData?.text?.includes('fileGetLimits'));
  const answered = Date.parse(next?.startedDateTime ?? '') + (next?.time ?? 0);
  const asked = frame('"operation":"refresh"');
  const joined = frame('"index":4');
  const read = frame('"index":2', '"index":4');
  // Another agent had joined, which came once the read was under way.
  Object.assign(joined, { time: asked.time + 0.0001 });
  Object.assign(read, { time: answered / 1000 + 0.001 });
  const file = test.info().outputPath('chat.har');
  writeFileSync(file, JSON.stringify({ log }));
  const { out, err } = await runLearn([file, '--json', '-']);
  const learned: Array<{ id: string; verdict: string }> = JSON.parse(out).learned;
  const contradicted = learned.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
  expect(contradicted, err).toEqual([]);
});
