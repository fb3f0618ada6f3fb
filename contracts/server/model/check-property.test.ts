import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decided } from '../../case/polling-case.ts';
import { runCase } from '../../case/run-case.ts';
import { startEcho } from '../../probe/wire/echo-server.fixture.ts';
import { urlencoded } from '../../probe/wire/wire.ts';
import { checkProperty } from './check-property.ts';

/** Judges a server by a property that holds for numbers below 10; from 10 on it fails as it says. */
async function judged(fails: (shown: number) => void) {
  await using echo = await startEcho();
  const numbers = decided({
    id: 'numbers-01',
    title: 'Every number is below 10',
    run: (context) =>
      checkProperty(context, {
        caseId: 'numbers-01',
        drawn: fc.nat({ max: 1_000 }),
        always: 700,
        holds: async (number) => {
          await context.post('', urlencoded({ nickname: String(number) }));
          if (number >= 10) fails(number);
        },
      }),
  });
  const target = { chatApiURL: `${echo.url}/2/chat`, service: 'support', random: { seed: 7 } };
  const { outcome, wire, ...rest } = await runCase(numbers, target);
  const bodies = wire.map((entry) => (entry.kind === 'http' ? entry.request.body : ''));
  return { outcome, bodies, reason: 'reason' in rest ? rest.reason : '' };
}

test('the smallest example that fails is shown, with its traffic and no other', async () => {
  const { outcome, bodies, reason } = await judged((number) => assert.fail(`${number} is not below 10`));
  expect(outcome).toBe('fail');
  expect(reason).toMatch(
    /^10 is not below 10\n\nThe smallest example that fails \(seed 7, after \d+ shrinks\):\n10\n\nrepeat: GMS_CONTRACTS_SEED=7 gms-contracts … --only=numbers-01$/,
  );
  expect(bodies).toEqual(['nickname=10']);
});

test('a failure of something else while it is made smaller does not hide what was found', async () => {
  const { outcome, reason } = await judged((number) => {
    if (number < 100) throw new Error('the connection broke');
    assert.fail(`${number} is not below 10`);
  });
  expect(outcome).toBe('fail');
  expect(reason).toMatch(/^\d{3} is not below 10\n/);
});

test('a failure of something else is no finding', async () => {
  const { outcome, reason } = await judged(() => {
    throw new Error('the connection broke');
  });
  expect({ outcome, reason }).toEqual({
    outcome: 'error',
    reason: expect.stringContaining('the connection'),
  });
});
