import { test as base, expect } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../../../mock-gms/index.ts';
import { runCase } from '../../case/run-case.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import type { Target } from '../../target/target.ts';
import { modelCases } from '../cases/model.ts';

const test = base.extend<object, { gms: RunningMockGms }>({
  gms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const gms = await startMockGms({ port: 0 });
      await use(gms);
      await gms.close();
    },
    { scope: 'worker' },
  ],
});

const [oneChat] = modelCases;
if (oneChat === undefined) throw new Error('there is a model case');

async function failureOf(target: Target): Promise<{ reason: string; bodies: string }> {
  const result = await runCase(oneChat as NonNullable<typeof oneChat>, target);
  expect(result.outcome).toBe('fail');
  const bodies = result.wire.map((entry) => (entry.kind === 'http' ? entry.request.body : entry.text));
  return { reason: 'reason' in result ? result.reason : '', bodies: bodies.join('\n') };
}

test('a server that fails at one thing is shown by the shortest conversation with it, and its traffic', async ({
  gms,
}) => {
  const target = { ...mockGmsTarget(gms), random: { seed: 7, runs: 30 } };
  await gms.service(target.service).faults.add({
    operation: 'updateNickname',
    times: 0,
    effect: { kind: 'error', code: 249 },
  });
  const { reason, bodies } = await failureOf(target);
  const [told = '', repeat] = reason.split('\n\nrepeat: ');
  expect(repeat).toBe('GMS_CONTRACTS_SEED=7 gms-contracts … --only=model-01');
  const [, conversation = ''] = told.split(
    /The shortest conversation that fails \(seed 7, after \d+ shrinks\):\n/,
  );
  expect(conversation).toMatch(
    /^the customer: starts over polling\nthe customer: updateNickname over (polling|cometd), "Hello"\nthe customer: disconnects over polling$/,
  );
  // The shortest conversation alone stands on the wire, not the many that led to it.
  expect(bodies.match(/requestChat|nickname=Customer/g)).toHaveLength(1);
});

test('the same seed walks the same conversations', async ({ gms }) => {
  const failure = async () => {
    const target = { ...mockGmsTarget(gms), random: { seed: 11, runs: 30 }, patienceMs: 300 };
    await gms.service(target.service).faults.add({
      operation: 'customNotice',
      times: 0,
      effect: { kind: 'error', code: 249 },
    });
    return (await failureOf(target)).reason.split('The shortest')[1];
  };
  expect(await failure()).toBe(await failure());
});

test('pushes that are doubled, lost or out of order are each found', async ({ gms }) => {
  for (const kind of ['duplicate', 'drop', 'reorder'] as const) {
    const target = { ...mockGmsTarget(gms), random: { seed: 3, runs: 5 }, patienceMs: 100 };
    const effect = { kind } as const;
    await gms.service(target.service).faults.add({ operation: 'push', after: 4, times: 0, effect });
    const { reason } = await failureOf(target);
    expect(reason, kind).toContain('The shortest conversation that fails (seed 3');
  }
});

test('conversations that the time limit cuts short are an error that says so, not a pass', async ({
  gms,
}) => {
  const target = { ...mockGmsTarget(gms), pacing: { minIntervalMs: 150 } };
  const signal = AbortSignal.timeout(200);
  expect(await runCase(oneChat, target, { signal })).toMatchObject({
    outcome: 'error',
    reason: expect.stringMatching(/\nonly 0 conversations were followed to their ends$/),
  });
});

test('a connection that fails is an error, not a finding', async () => {
  const target: Target = {
    chatApiURL: 'http://127.0.0.1:1/genesys/2/chat',
    service: 'example',
    offers: ['cometd', 'cross-transport'],
  };
  const result = await runCase(oneChat, target);
  expect(result).toMatchObject({ outcome: 'error', reason: expect.stringContaining('ECONNREFUSED') });
});
