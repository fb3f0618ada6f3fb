import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../../closing.fixture.ts';
import { RealClientPlayer, realClients } from '../../real-client-player.fixture.ts';
import { aboutFinding, type FindingCode } from './finding.ts';
import type { RealClient } from './real-client.fixture.ts';

closeAfterEach();

async function told({ settings = {}, steps }: RealClient): Promise<readonly FindingCode[]> {
  const gms = await openGms();
  const service = gms.service('support');
  await service.configure({ script: 'none', ...settings });
  await service.clock.freeze();
  const player = new RealClientPlayer(gms);
  for (const step of steps) await player.play(step);
  expect((await service.journal.list()).length).toBeGreaterThan(0);
  return [...new Set((await service.journal.findings()).map(({ code }) => code))];
}

for (const client of realClients) {
  const { who, told: codes = [] } = client;
  test(`${who}: ${codes.length === 0 ? 'nothing is found' : `told ${codes.join(', ')}`}`, async () => {
    expect(await told(client)).toEqual(codes);
  });
}

test('clients in production do nothing that counts as an error, but for a name that a document asks for', () => {
  const errors = realClients.flatMap(({ told = [] }) =>
    told.filter((code) => aboutFinding(code).severity === 'error'),
  );
  expect(errors).toEqual(['name-missing']);
});
