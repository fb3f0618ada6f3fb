import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { runCase } from '../case/run-case.ts';
import { cases } from '../server/cases/index.ts';
import { foreignTarget } from '../target/foreign-target.ts';

const driver = fileURLToPath(new URL('./desk-driver.mjs', import.meta.url));

test('the example drives the agents of every case that needs agents and nothing else of the server', async () => {
  const gms = await startMockGms({ port: 0 });
  process.env.DESK_URL = `${gms.url}/mock`;
  const target = await foreignTarget({
    url: `${gms.url}${gms.basePath}`,
    service: 'support',
    offers: ['files'],
    agentDriver: driver,
  });
  const driven = cases.filter(
    ({ needs, transports }) =>
      transports.includes('polling') &&
      needs.includes('agent') &&
      needs.every((need) => ['agent', 'inspection', 'leave-actions', 'files'].includes(need)),
  );
  expect(driven.length).toBeGreaterThan(10);
  for (const each of driven) {
    const { outcome, ...result } = await runCase(each, target, { transport: 'polling' });
    expect(outcome, `${each.id} ${'reason' in result ? result.reason : ''}`).toBe('pass');
  }
  await gms.close();
});
