import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import type { ControlOperation } from './operation.ts';
import { CONTROL_OPERATIONS } from './operations.ts';

const OPERATIONS = Object.entries<ControlOperation>(CONTROL_OPERATIONS);

/** The path of an operation in a service that nobody has made. */
const pathOf = ({ path }: ControlOperation, service: string) =>
  path.replace(':service', service).replaceAll(/:\w+/g, '1');

test('nothing that is read makes a service: a page of another origin can send that without being asked', async () => {
  const gms = await startMockGms({ port: 0 });
  const headers = { Origin: 'https://elsewhere.example' };
  for (const [id, operation] of OPERATIONS) {
    if (operation.method !== 'get') continue;
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${gms.url}/mock${pathOf(operation, `from-${id}`)}`, { method, headers });
      await response.text();
      if (operation.path.includes(':service')) expect([id, response.status]).toEqual([id, 404]);
    }
  }
  expect(await gms.services()).toEqual([]);
  await gms.close();
});

test('who asks for the head of the event stream is not taken for a follower', async () => {
  const gms = await startMockGms({ port: 0 });
  await gms.service('support').settings();
  const service = `${gms.url}/mock/services/support`;
  const head = await fetch(`${service}/events`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(await (await fetch(service)).json()).toMatchObject({ followers: 0 });
  await gms.close();
});

test('a body that is deep is refused by every operation that takes one', async () => {
  const gms = await startMockGms({ port: 0 });
  await gms.service('support').settings();
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const [id, operation] of OPERATIONS) {
    if (!('hasBody' in operation)) continue;
    for (const body of [`{"yaml":"a","script":${deep},"userData":${deep}}`, deep]) {
      const response = await fetch(`${gms.url}/mock${pathOf(operation, 'support')}`, {
        method: operation.method.toUpperCase(),
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      expect([id, response.status, await response.text()]).toEqual([
        id,
        400,
        expect.stringContaining('at most 100 levels deep'),
      ]);
    }
  }
  await gms.close();
});

test('a parameter of a journal query that is given twice, or is not what it should be, is rejected', async () => {
  const gms = await startMockGms({ port: 0 });
  await gms.service('support').settings();
  const journal = `${gms.url}/mock/services/support/journal`;
  for (const query of ['operation=send&operation=refresh', 'status=200&status=400', 'status=', 'status=ok']) {
    const response = await fetch(`${journal}?${query}`);
    expect([query, response.status]).toEqual([query, 400]);
    await response.text();
  }
  expect((await fetch(`${journal}?operation=send&status=200&spoilt=true`)).status).toBe(200);
  await gms.close();
});
