import { expect, test } from '@playwright/test';
import { type Captured, Relay, readTraffic } from '../../../mock-gms/capture.ts';
import { type ServiceHandle, startMockGms } from '../../../mock-gms/index.ts';
import type { RealClient } from '../../../mock-gms/journal/judge/real-client.fixture.ts';
import { RealClientPlayer, realClients } from '../../../mock-gms/real-client-player.fixture.ts';
import { clientRules } from './index.ts';

/** The ids and levels of the rules that a client broke, with the times that it was observed with. */
async function brokenBy({ settings = {}, steps }: RealClient): Promise<readonly string[]> {
  const gms = await startMockGms({ port: 0 });
  const relay = await Relay.open({ upstream: gms.url });
  try {
    const service = gms.service('support');
    await service.configure({ script: 'none', ...settings });
    await service.clock.freeze();
    const began = await service.clock.now();
    const player = new RealClientPlayer(gms, relay.url);
    const entries: Captured[] = [];
    for (const step of steps) {
      await player.play(step);
      const at = (await service.clock.now()) - began;
      entries.push(...relay.entries.slice(entries.length).map((entry) => ({ ...entry, at, end: at })));
    }
    return await judged(entries, service);
  } finally {
    await relay.close();
    await gms.close();
  }
}

async function judged(entries: readonly Captured[], service: ServiceHandle): Promise<readonly string[]> {
  const findings = (await service.journal.findings()).filter(({ side }) => side === 'client');
  const about = { expired: new Set<string>(), asked: [], uploads: [], openings: [] };
  const evidence = { traffic: readTraffic(entries), findings, ...about };
  return clientRules
    .filter(({ offences }) => offences(evidence).length > 0)
    .map(({ id, level }) => `${id} (${level})`);
}

/** What clients in production break all the same: who does is told, and no other one is. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'a client that gives a first name only, before a server that takes it': ['client-request-12 (MUST)'],
  'the vendor iOS SDK without userId and alias': ['client-request-14 (SHOULD)'],
  'Genesys Widgets over polling, asleep for too long': ['client-session-05 (SHOULD)'],
};

test('each client that is listed as breaking a rule is a known client', () => {
  expect(realClients.map(({ who }) => who)).toEqual(expect.arrayContaining(Object.keys(broken)));
});

for (const client of realClients) {
  const { who } = client;
  const expected = broken[who] ?? [];
  test(`${who}: ${expected.length === 0 ? 'no rule is broken' : `breaks ${expected.join(', ')}`}`, async () => {
    expect(await brokenBy(client)).toEqual(expected);
  });
}
