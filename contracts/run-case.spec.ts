import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import type { Case } from './case.ts';
import { startEcho } from './echo-server.fixture.ts';
import { runCase } from './run-case.ts';
import type { Target } from './target.ts';

const target: Target = { chatApiURL: 'http://127.0.0.1:1/genesys/2/chat', service: 'example' };

function exampleCase(run: Case['run'], needs: Case['needs'] = []): Case {
  return {
    id: 'example-01',
    title: 'An example',
    source: 'nowhere',
    provenance: 'decided',
    level: 'MAY',
    transports: ['polling'],
    needs,
    run,
  };
}

test('a case that throws nothing passes', async () => {
  expect(
    await runCase(
      exampleCase(async () => {}),
      target,
    ),
  ).toEqual({ outcome: 'pass' });
});

test('a case that needs what the target lacks is skipped with that reason', async () => {
  const skipped = await runCase(
    exampleCase(async () => {}, ['agent', 'clock']),
    target,
  );
  expect(skipped).toEqual({ outcome: 'skip', reason: 'the target offers no agent, no clock' });
});

test('an assertion is a finding that tells the last exchange: method, URL, fields, status and body', async () => {
  await using echo = await startEcho();
  const failing = exampleCase(async (context) => {
    const { response } = await context.post('/x/send', {
      contentType: 'application/x-www-form-urlencoded',
      bytes: Buffer.from('message=Hello+you&secureKey=4ee15d7e1c343c8e'),
    });
    assert.equal(response.status, 404, 'the status');
  });
  const result = await runCase(failing, { chatApiURL: `${echo.url}/2/chat`, service: 'example' });
  expect(result.outcome).toBe('fail');
  const reason = 'reason' in result ? result.reason : '';
  expect(reason).toContain('the status');
  expect(reason).toContain(`> POST ${echo.url}/2/chat/example/x/send`);
  expect(reason).toContain('>   message=Hello+you');
  expect(reason).toContain('< HTTP 200 text/plain');
  expect(reason).toContain('4ee1…');
  expect(reason).not.toContain('4ee15d7e1c343c8e');
});

test('a connection that fails is an error of the run, not a finding', async () => {
  const result = await runCase(
    exampleCase(async (context) => {
      await context.start();
    }),
    target,
  );
  expect(result).toMatchObject({ outcome: 'error', reason: expect.stringContaining('< no answer') });
});

test('a case that uses a lever it did not say it needs is an error', async () => {
  const agents = { waitForChat: () => Promise.reject(new Error('not reached')) };
  const undeclared = exampleCase(async (context) => {
    await context.agents.waitForChat('x');
  });
  expect(await runCase(undeclared, { ...target, agents })).toEqual({
    outcome: 'error',
    reason: "the case uses 'agent' but does not list it in needs",
  });
});
