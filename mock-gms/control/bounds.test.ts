import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import type { ControlOperation } from './control-operation.ts';
import { CONTROL_OPERATIONS } from './controls.ts';

closeAfterEach();

const OPERATIONS = Object.entries<ControlOperation>(CONTROL_OPERATIONS);

/** The path of an operation in a service that nobody has made. */
const pathOf = ({ path }: ControlOperation, service: string) =>
  path.replace(':service', service).replaceAll(/:\w+/g, '1');

test('reading never creates a service: a page of another origin can send such requests without a preflight', async () => {
  const gms = await openGms();
  const headers = { Origin: 'https://elsewhere.example' };
  for (const [id, operation] of OPERATIONS) {
    if (operation.method !== 'get') continue;
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${gms.url}/mock${pathOf(operation, `from-${id}`)}`, { method, headers });
      // A stream has no end to wait for.
      await response.body?.cancel();
      if (operation.path.includes(':service')) expect([id, response.status]).toEqual([id, 404]);
    }
  }
  expect(await gms.services()).toEqual([]);
});

test('a HEAD request for the event stream is not counted as a follower', async () => {
  const gms = await openGms();
  await gms.service('support').settings();
  const service = `${gms.url}/mock/services/support`;
  const head = await fetch(`${service}/events`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(await (await fetch(service)).json()).toMatchObject({ followers: 0 });
});

test('a body of any other kind than a map is refused by every operation that takes one', async () => {
  const gms = await openGms();
  await gms.service('support').settings();
  for (const [id, operation] of OPERATIONS) {
    if (!('hasBody' in operation)) continue;
    for (const body of ['1', '"text"', 'null', 'true', '[]', '[1]', '""']) {
      const response = await fetch(`${gms.url}/mock${pathOf(operation, 'support')}`, {
        method: operation.method.toUpperCase(),
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      const { errors } = (await response.json()) as { errors?: readonly { advice: string }[] };
      expect([400, 409], `${id} ${body}`).toContain(response.status);
      expect(errors?.[0]?.advice, id).toBeTruthy();
    }
  }
});

test('a body that is deep is refused by every operation that takes one', async () => {
  const gms = await openGms();
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
        expect.stringContaining(`at most ${id === 'restoreSnapshot' ? 110 : 100} levels deep`),
      ]);
    }
  }
});

test('the parts of a URL are checked and never coerced', async () => {
  const gms = await openGms();
  await gms.service('support').settings();
  const call = async (method: string, path: string) => {
    const response = await fetch(`${gms.url}/mock/services/support/${path}`, { method });
    await response.text();
    return response.status;
  };
  for (const query of [
    'transport=rest',
    'operation=sned',
    'status=',
    'status=0x10',
    'status=%20200',
    'after=1&after=1',
    'operation=send&operation=send',
    'spoilt=maybe',
    'spoilt=',
  ])
    expect([query, await call('GET', `journal?${query}`)]).toEqual([query, 400]);
  expect(await call('GET', 'journal?status=200&after=0&spoilt=false&operation=send')).toBe(200);
  for (const number of ['abc', '1e0', '0x1', '%201', '-1'])
    expect([number, await call('DELETE', `clock/alarms/${number}`)]).toEqual([number, 400]);
  expect(await call('DELETE', 'clock/alarms/1')).toBe(204);
});

test('a query of the journal may name a limited number of fields: each is looked at in every exchange', async () => {
  const gms = await openGms();
  await gms.service('support').settings();
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 'x']));
  const ask = async (path: string, body: object) => {
    const response = await fetch(`${gms.url}/mock/services/support/journal/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.text();
    return response.status;
  };
  for (const many of [fields(1001), { userData: fields(1001) }]) {
    expect(await ask('query', { fields: many })).toBe(400);
    expect(await ask('verify', { fields: many })).toBe(400);
    expect(await ask('wait', { query: { fields: many }, timeout: 1 })).toBe(400);
  }
  expect(await ask('query', { fields: fields(1000) })).toBe(200);
  expect(await ask('verify', { fields: fields(1000) })).toBe(409);
});
