import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { answer, CHAT, entry, event, har } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { spoilings, spoilt } from '../../mock-gms/capture/har/spoilt-har.fixture.ts';
import { harOfCapture } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { type Played, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const RUNS = Number(process.env.RUNS ?? (process.env.WHOLE_RUN === undefined ? 4 : 16));
const SEED = Number(process.env.SEED ?? Date.now());

const played: Played = {
  start: { names: { nickname: 'Jonathan' }, userData: {} },
  acts: (['send', 'join', 'say', 'limits', 'refresh'] as const).map((kind) => ({
    ...{ kind, text: 'some words', name: 'plan', attributes: undefined },
  })),
  end: 'agent',
};

for (const transport of ['polling', 'cometd-long-polling'] as const) {
  test(`whatever stands in a capture over ${transport}, learn judges it, or refuses it in one line`, {
    tag: transport === 'polling' ? '@only-in-whole' : [],
  }, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    const relay = await relayTo(gms);
    await play(gms, relay, transport, played);
    await relay.close();
    await gms.close();
    const whole = harOfCapture(relay.capture(), 'https://gms.example');
    const file = test.info().outputPath('chat.har');
    const made = ['--profile', '--share', '--json', '--html'].flatMap((flag) => [flag, `${file}${flag}`]);
    await fc.assert(
      fc.asyncProperty(spoilings, async (changes) => {
        writeFileSync(file, JSON.stringify(spoilt(whole, changes)));
        const { code, err } = await runLearn([file, ...made]);
        expect([0, 1, 2, 5]).toContain(code);
        if (code > 1) expect(err).toMatch(/^gms-contracts learn: [^\n]+\n$/);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
}

const KEY = '4ee15d7e1c343c8e';
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const channel = '/service/chatV2/support';
const line = { channel, clientId: 'abcdefgh' };
const text = (body: string) => ({ content: { size: body.length, mimeType: 'application/json', text: body } });

/** What a client sends to the Bayeux server, and what comes back. */
function bayeux(second: number, sent: string, ...got: readonly object[]) {
  const url = 'https://gms.example/genesys/cometd';
  const postData = { mimeType: 'application/json', text: sent };
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  return entry({ second }, { request: { url, headers, postData }, response: text(JSON.stringify(got)) });
}

/** A customer over CometD who starts a chat with this key, and sends this. */
function pushed(secureKey: string, message: string) {
  const told = { channel, data: answer([event(1, 'ParticipantJoined')], { secureKey }) };
  const start = JSON.stringify([{ ...line, id: '1', data: { operation: 'requestChat', nickname: 'Jo' } }]);
  const data = `{"operation":"sendMessage","secureKey":${JSON.stringify(secureKey)},"message":${message}}`;
  return har(
    bayeux(0, start, { channel, id: '1', successful: true }, told),
    bayeux(1, `[{"channel":"${channel}","clientId":"abcdefgh","id":"2","data":${data}}]`, {
      ...{ channel, id: '2', successful: true },
    }),
  );
}

/** A chat that goes on at the end of the time that dates can tell. */
function afterAllTime() {
  const told = (index: number) => answer([event(index, 'ParticipantJoined')]);
  const start = entry({ body: 'nickname=Jo', answer: told(1) });
  const send = { path: `/${CHAT}/send`, body: `secureKey=${KEY}&message=x`, answer: answer([]) };
  return har(start, { ...entry(send), startedDateTime: '+275760-09-13T00:00:00Z' });
}

/** A customer over REST who is answered so. */
function asked(body: string) {
  const start = entry({ body: 'nickname=Jo', answer: answer([event(1, 'ParticipantJoined')]) });
  const send = { path: `/${CHAT}/send`, body: `secureKey=${KEY}&message=x`, second: 1 };
  return har(start, entry(send, { response: text(body) }));
}

for (const [what, file] of [
  ['a chat that goes on after all time', afterAllTime()],
  ['data without a bottom', pushed(KEY, DEEP)],
  ['a publication that the mock does not take', pushed(KEY, JSON.stringify('x'.repeat(1_500_000)))],
  ['a key that is JSON itself', pushed('","message":"', '"x"')],
  ['an answer without a bottom', asked(`{"statusCode":0,"messages":[],"more":${DEEP}}`)],
  ['names that no profile can hold', asked(`{"statusCode":0,"chatEnded":false,"${'n'.repeat(300)}":1,"":2}`)],
  [
    'an event without a bottom',
    asked(
      JSON.stringify(answer([event(2, 'Message', { userData: 0 })])).replace(
        '"userData":0',
        `"userData":${DEEP}`,
      ),
    ),
  ],
] as const) {
  test(`learn ends in its ordinary way at ${what}`, async () => {
    test.slow();
    const path = test.info().outputPath('chat.har');
    writeFileSync(path, JSON.stringify(file));
    const { code, err } = await runLearn([
      path,
      ...['--json', '--html', '--profile'].flatMap((flag) => [flag, path + flag]),
    ]);
    expect([0, 1], err).toContain(code);
  });
}
