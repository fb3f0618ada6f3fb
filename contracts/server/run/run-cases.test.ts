import { EventEmitter, once } from 'node:events';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import type { Case } from '../../case/case.ts';
import { startEcho } from '../../probe/wire/echo-server.fixture.ts';
import { urlencoded } from '../../probe/wire/wire.ts';
import type { Target } from '../../target/target.ts';
import { cases } from '../cases/index.ts';
import type { ReportedCase } from '../report/report.ts';
import { type CaseRun, runCases } from './run-cases.ts';

const nowhere: Target = { chatApiURL: 'http://127.0.0.1:1/genesys/2/chat', service: 'support' };
const quiet = { onResult: () => {} };

function exampleRun(id: string, run: Case['run']): CaseRun {
  const example: Case = {
    id,
    title: 'An example',
    source: 'nowhere',
    provenance: 'decided',
    level: 'MAY',
    transports: ['polling'],
    needs: [],
    run,
  };
  return { case: example, transport: 'polling' };
}

const passing = (id: string) => exampleRun(id, async () => {});
const hanging = (id: string) => exampleRun(id, () => new Promise(() => {}));

const outcomes = (results: readonly ReportedCase[]) =>
  Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));

test('a case that hangs is stopped with an error, and its lane continues', async () => {
  const told: string[] = [];
  const { results, faults } = await runCases(
    { target: nowhere, runs: [hanging('a-01'), passing('a-02')], workers: 1, timeoutMs: 20 },
    { onResult: ({ id }) => told.push(id) },
  );
  expect(faults).toEqual([]);
  expect(told).toEqual(['a-01', 'a-02']);
  expect(results).toMatchObject([
    {
      outcome: 'error',
      reason: 'the case did not end within 20 ms; it waited for: nothing that crosses the wire',
    },
    { outcome: 'pass' },
  ]);
});

test('cases run side by side, as many as there are lanes', async () => {
  let [underWay, most] = [0, 0];
  let release = () => {};
  const all = new Promise<void>((resolve) => {
    release = resolve;
  });
  const runs = ['a-01', 'a-02', 'a-03', 'a-04'].map((id) =>
    exampleRun(id, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (underWay === 3) release();
      await all;
      underWay -= 1;
    }),
  );
  const { results } = await runCases({ target: nowhere, runs, workers: 3 }, quiet);
  expect({ most, ended: results.length }).toEqual({ most: 3, ended: 4 });
});

test('many cases that hang do not affect the others, and cause no warning', async () => {
  const runs = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? passing : hanging)(`a-${i}`));
  const { results } = await runCases({ target: nowhere, runs, workers: 20, timeoutMs: 20 }, quiet);
  expect(results.filter(({ outcome }) => outcome === 'pass')).toHaveLength(20);
  expect(results.filter(({ outcome }) => outcome === 'error')).toHaveLength(40);
});

test('a stopped case that continues sends nothing more', async () => {
  await using echo = await startEcho();
  const wake = new EventEmitter();
  const stubborn = exampleRun('a-01', async (context) => {
    await once(wake, 'stopped');
    await context
      .post('/x/send', urlencoded({}))
      .catch((error: Error) => wake.emit('refused', error.message));
  });
  const target = { chatApiURL: `${echo.url}/2/chat`, service: 'support' };
  const { results } = await runCases({ target, runs: [stubborn], workers: 1, timeoutMs: 20 }, quiet);
  expect(results[0]?.outcome).toBe('error');
  const refused = once(wake, 'refused');
  wake.emit('stopped');
  expect(await refused).toEqual([expect.stringContaining('did not end within 20 ms')]);
});

test('a result that cannot be reported is a fault of the suite', async () => {
  const { results, faults } = await runCases(
    { target: nowhere, runs: [passing('a-01'), passing('a-02')], workers: 1 },
    {
      onResult: ({ id }) => {
        if (id === 'a-01') throw new Error('no room left');
      },
    },
  );
  expect(faults).toEqual(['a-01: no room left']);
  expect(outcomes(results)).toMatchObject({ 'a-02': 'pass' });
});

test('a run that is aborted keeps its results, and reports nothing about cases under way', async () => {
  const abort = new AbortController();
  const runs = [
    passing('a-01'),
    exampleRun('a-02', async () => {
      abort.abort(new Error('interrupted'));
      await new Promise(() => {});
    }),
    passing('a-03'),
  ];
  const came = await runCases(
    { target: nowhere, runs, workers: 1 },
    { onResult: () => {}, signal: abort.signal },
  );
  expect(outcomes(came.results)).toEqual({ 'a-01': 'pass' });
  expect(came.faults).toEqual([]);
});

for (const { when, operation } of [
  { when: 'in the middle of a chat', operation: 'send' },
  { when: 'while a start waits for its answer', operation: 'requestChat' },
] as const) {
  test(`a run that is aborted ${when} leaves no chat open`, async () => {
    const gms = await startMockGms({ port: 0 });
    const service = gms.service('support');
    await service.faults.add({ operation, times: 0, effect: { kind: 'delay', ms: 1_500, when: 'after' } });
    const abort = new AbortController();
    const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' };
    const runs = cases
      .filter(({ id }) => id === 'send-01')
      .map((each): CaseRun => ({ case: each, transport: 'polling' }));
    const run = runCases({ target, runs, workers: 1 }, { onResult: () => {}, signal: abort.signal });
    const chat = await service.waitForChat();
    if (operation === 'send') await chat.waitFor({ type: 'Message' });
    abort.abort();
    expect(await run).toEqual({ results: [], faults: [], furtherFields: [], leftOpen: [] });
    expect((await chat.state()).ended).toBeDefined();
    await gms.close();
  });
}
