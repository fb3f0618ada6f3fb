import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { hasRedis } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { runNode } from '../../scripts/process.ts';

/** Far more than it takes: it waits for events, and a busy machine is no mistake. */
const LIMIT = 300_000;
/** It is ended before that, so that what it wrote is shown. */
const ENDS = LIMIT - 20_000;

/** In a process of its own, over processes of their own. */
const cluster = (...args: string[]) => runNode('lab/cluster/run.ts', args, { limit: ENDS });

// Without a redis-server there is nothing to run: `npm test` says so, and that these tests are missing.
if (hasRedis)
  test('two processes over one Redis, killed in turn under load, lose and double nothing', {
    tag: ONLY_IN_WHOLE,
  }, async () => {
    test.setTimeout(LIMIT);
    const { code, output } = await cluster('--short');
    expect(code, output).toBe(0);
  });

test('the command prints what it checks, and refuses a bound that is not a number and a title that there is not', async () => {
  test.setTimeout(LIMIT);
  const [help, ...refused] = await Promise.all([
    cluster('--help'),
    cluster('--kills', 'many'),
    cluster('--only', 'no such title'),
  ]);
  expect(help.output).toContain('killed with -9 under load');
  expect(help.code).toBe(0);
  expect(refused.map(({ code }) => code)).toEqual([2, 2]);
});
