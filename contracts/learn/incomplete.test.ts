import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type HarEntry, harOfCapture } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { type Played, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { runLearn } from './run-learn.fixture.ts';

const isWhole = process.env.WHOLE_RUN !== undefined;

/** Of so many requests `npm test` leaves out one; the whole run leaves out each in turn. */
const ONE_IN = isWhole ? 1 : 12;

const KINDS = ['send', 'refresh', 'join', 'say', 'send', 'readReceipt', 'say', 'send', 'refresh'] as const;

const played: Played = {
  start: { names: { nickname: 'Jonathan', text: 'Where is my parcel?' }, userData: {} },
  acts: KINDS.map((kind, place) => ({ kind, text: `words ${place}`, name: 'plan', attributes: undefined })),
  end: 'client',
};

/** What a HAR file can lack: browsers drop bodies, and a page can be closed at any moment. */
const LACKS: Readonly<Record<string, (entries: HarEntry[], place: number) => void>> = {
  'the body of a request': (entries, place) => without(entries[place]?.request, 'postData'),
  'the body of an answer': (entries, place) => without(entries[place]?.response?.content, 'text'),
  'everything after a request': (entries, place) => void entries.splice(place + 1),
};

function without(part: object | undefined, name: string): void {
  if (part !== undefined) Reflect.deleteProperty(part, name);
}

for (const transport of ['polling', 'cometd-long-polling'] as const)
  test(`the mock recorded over ${transport} contradicts nothing of what it does, whatever its file lacks`, async () => {
    test.setTimeout(isWhole ? 300_000 : 60_000);
    const gms = await startMockGms({ port: 0 });
    const relay = await relayTo(gms);
    await play(gms, relay, transport, played);
    await relay.close();
    await gms.close();
    const whole = harOfCapture(relay.capture(), 'https://gms.example');
    const file = test.info().outputPath('chat.har');
    const accused: unknown[] = [];
    let turn = 0;
    for (const [lack, spoil] of Object.entries(LACKS))
      for (let place = 1; place < whole.log.entries.length; place += 1) {
        turn += 1;
        if (turn % ONE_IN > 0) continue;
        const entries: HarEntry[] = structuredClone([...whole.log.entries]);
        spoil(entries, place);
        writeFileSync(file, JSON.stringify({ log: { ...whole.log, entries } }));
        const { code, out, err } = await runLearn([file, '--json', '-']);
        expect([0, 1, 5], err).toContain(code);
        const learned: Array<{ id: string; verdict: string }> = code === 5 ? [] : JSON.parse(out).learned;
        const contradicted = learned.filter(({ verdict }) => verdict === 'contradicted');
        accused.push(...contradicted.map(({ id }) => `${lack}, entry ${place + 1}: ${id}`));
      }
    expect(turn).toBeGreaterThan(20);
    expect(accused).toEqual([]);
  });
