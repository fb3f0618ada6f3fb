import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { runPlan } from './run-plan.ts';

/** The runner is a process of its own, which takes seconds. */
test.describe.configure({ timeout: 60_000 });

for (const { when, operation } of [
  { when: 'in the middle of a chat', operation: 'send' },
  { when: 'while a start waits for its answer', operation: 'requestChat' },
] as const) {
  test(`a run that is broken off ${when} leaves no chat open`, async () => {
    const gms = await startMockGms({ port: 0 });
    const service = gms.service('support');
    await service.faults.add({ operation, times: 0, effect: { kind: 'delay', ms: 1_500, when: 'after' } });
    const abort = new AbortController();
    const run = runPlan(
      {
        target: { url: `${gms.url}${gms.basePath}`, service: 'support', offers: [] },
        runs: [{ id: 'send-01', transport: 'polling' }],
        caseTimeoutMs: 30_000,
        workers: 1,
      },
      { onResult: () => {}, signal: abort.signal },
    );
    const chat = await service.waitForChat({ timeout: 30_000 });
    if (operation === 'send') await chat.waitFor({ type: 'Message' });
    abort.abort();
    expect(await run).toEqual({ results: [], faults: [] });
    expect((await chat.state()).ended).toBeDefined();
    await gms.close();
  });
}
