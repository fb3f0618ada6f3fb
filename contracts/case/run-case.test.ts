import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import { startEcho } from '../probe/wire/echo-server.fixture.ts';
import { urlencoded } from '../probe/wire/wire.ts';
import type { Target } from '../target/target.ts';
import { allTransports } from '../target/transport.ts';
import type { Case } from './case.ts';
import { runCase, transportsOf } from './run-case.ts';

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
  ).toMatchObject({ outcome: 'pass', transport: 'polling', wire: [] });
});

test('a case that needs what the target lacks is skipped with that reason', async () => {
  const skipped = await runCase(
    exampleCase(async () => {}, ['agent', 'clock']),
    target,
  );
  expect(skipped).toMatchObject({
    outcome: 'skip',
    reason: 'the target does not offer a driver for the agents’ side, nor a clock that can be moved',
  });
});

test('a case over a transport that the target does not offer is skipped, and is run over one that it offers', async () => {
  const everywhere: Case = { ...exampleCase(async () => {}), transports: [...allTransports] };
  expect(await runCase(everywhere, target, { transport: 'cometd-websocket' })).toMatchObject({
    outcome: 'skip',
    reason: 'the target does not offer CometD over WebSocket',
  });
  const pushing: Target = { ...target, offers: ['cometd'] };
  expect(transportsOf(everywhere, pushing)).toEqual(['polling', 'cometd-long-polling']);
  expect(await runCase(everywhere, pushing, { transport: 'cometd-long-polling' })).toMatchObject({
    outcome: 'pass',
    transport: 'cometd-long-polling',
  });
});

test('an assertion is a finding; what crossed the wire is its evidence', async () => {
  await using echo = await startEcho();
  const failing = exampleCase(async (context) => {
    const { response } = await context.post('/x/send', urlencoded({ message: 'Hello you' }));
    assert.equal(response.status, 404, 'the status');
  });
  const result = await runCase(failing, {
    chatApiURL: `${echo.url}/2/chat`,
    service: 'example',
    headers: { 'x-team': 'ours' },
    apikey: 'a-key',
  });
  expect(result).toMatchObject({ outcome: 'fail', reason: expect.stringContaining('the status') });
  expect(result.wire).toMatchObject([
    {
      kind: 'http',
      request: {
        method: 'POST',
        url: `${echo.url}/2/chat/example/x/send`,
        headers: { 'x-team': 'ours', apikey: 'a-key' },
        body: 'message=Hello+you',
      },
      response: { status: 200 },
    },
  ]);
});

test('a connection that fails is an error of the run, not a finding', async () => {
  const result = await runCase(
    exampleCase(async (context) => {
      await context.start();
    }),
    target,
  );
  expect(result).toMatchObject({
    outcome: 'error',
    wire: [{ failure: expect.stringContaining('ECONNREFUSED') }],
  });
});

test('the cleanups of a case run, also when it fails', async () => {
  const done: string[] = [];
  await runCase(
    exampleCase(async (context) => {
      context.afterwards(async () => done.push('first'));
      context.afterwards(() => Promise.reject(new Error('no matter')));
      context.afterwards(async () => done.push('last'));
      assert.fail('a finding');
    }),
    target,
  );
  expect(done).toEqual(['last', 'first']);
});

test('a case that is aborted is an error', async () => {
  const abort = new AbortController();
  await using echo = await startEcho();
  const waiting = exampleCase(async (context) => {
    const request = context.post('', urlencoded({}));
    abort.abort(new Error('enough'));
    await request;
  });
  const options = { signal: abort.signal };
  expect(await runCase(waiting, { ...target, chatApiURL: echo.url }, options)).toMatchObject({
    outcome: 'error',
    reason: 'enough',
  });
});

test('a case that waits for something that never comes is aborted, too', async () => {
  const endless = exampleCase(() => new Promise(() => {}));
  const signal = AbortSignal.timeout(10);
  expect(await runCase(endless, target, { signal })).toMatchObject({ outcome: 'error' });
});

test('a case that uses something that it does not list in its needs is an error', async () => {
  const agents = { waitForChat: () => Promise.reject(new Error('not reached')) };
  const undeclared = exampleCase(async (context) => {
    await context.agents.waitForChat('x');
  });
  expect(await runCase(undeclared, { ...target, agents })).toMatchObject({
    outcome: 'error',
    reason: "the case uses 'agent' but does not list it in needs",
  });
});

test('a case that takes too long is an error that names what it waited for', async () => {
  await using slow = await startEcho({ delayMs: 400 });
  const impatient = exampleCase(async (context) => {
    await context.soon(context.post('/x/refresh', urlencoded({})), 'the news');
  });
  const result = await runCase(impatient, { ...target, chatApiURL: slow.url }, { timeoutMs: 50 });
  expect(result).toMatchObject({
    outcome: 'error',
    reason: `the case did not end within 50 ms; it waited for: the news; an answer to POST ${slow.url}/example/x/refresh`,
    wire: [{ failure: expect.stringContaining('did not end within 50 ms') }],
  });
});

test('an agent driver that never answers is named', async () => {
  const agents = { waitForChat: () => new Promise<never>(() => {}) };
  const waiting = exampleCase(async (context) => void (await context.agents.waitForChat('x')), ['agent']);
  expect(await runCase(waiting, { ...target, agents }, { timeoutMs: 20 })).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('it waited for: waitForChat() of the agent driver'),
  });
});

test('a case that is aborted is an error, whatever it does afterwards', async () => {
  for (const after of [() => {}, () => assert.fail('only because it was broken off')]) {
    const abort = new AbortController();
    const clumsy = exampleCase(async (context) => {
      const request = context.post('', urlencoded({}));
      abort.abort(new Error('enough'));
      await request.catch(after);
    });
    await using slow = await startEcho({ delayMs: 400 });
    const result = await runCase(clumsy, { ...target, chatApiURL: slow.url }, { signal: abort.signal });
    expect(result).toMatchObject({ outcome: 'error', reason: expect.stringMatching(/^enough/) });
  }
});

test('the time that a pace needs is added to the time limit of a case', async () => {
  await using echo = await startEcho();
  const paced = { ...target, chatApiURL: echo.url, pacing: { minIntervalMs: 60 } };
  const busy = exampleCase(async (context) => {
    for (let i = 0; i < 5; i += 1) await context.post('', urlencoded({}));
  });
  expect(await runCase(busy, paced, { timeoutMs: 150 })).toMatchObject({ outcome: 'pass' });
  const stuck = exampleCase(async (context) => {
    await context.post('', urlencoded({}));
    await new Promise(() => {});
  });
  expect(await runCase(stuck, paced, { timeoutMs: 50 })).toMatchObject({
    outcome: 'error',
    reason: expect.stringMatching(/did not end within (1[1-9]\d|[2-9]\d\d) ms/),
  });
});

test('nothing is sent for a case that is over', async () => {
  await using echo = await startEcho();
  let late: Promise<unknown> = Promise.resolve();
  let goOn = () => {};
  const careless = exampleCase(async (context) => {
    const isOver = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    late = context.soon(
      isOver.then(() => context.post('', urlencoded({}))),
      'an answer',
    );
    late.catch(() => {});
  });
  const result = await runCase(careless, { ...target, chatApiURL: echo.url });
  expect(result.outcome).toBe('pass');
  goOn();
  await expect(late).rejects.toThrow('the wire is closed: the case is over');
});
