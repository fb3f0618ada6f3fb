import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import { follow } from './follow.fixture.ts';

async function served() {
  const gms = await startMockGms({ port: 0 });
  const post = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`${gms.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    return (await response.json()) as { chatId: string; secureKey: string; alias: string; userId: string };
  };
  const start = (service: string, nickname = 'Jo') => post(`/genesys/2/chat/${service}`, { nickname });
  return { gms, post, start, url: `${gms.url}/mock/events` };
}

type Event = Record<string, unknown> & { type: string };

/** Reads on until an event of this type comes; all until then. */
async function until(stream: Awaited<ReturnType<typeof follow>>, type: string): Promise<Event[]> {
  const told: Event[] = [];
  for (let frame = await stream.next(); frame !== undefined; frame = await stream.next()) {
    const event = { ...JSON.parse(frame.data), type: frame.event } as Event;
    told.push(event);
    if (event.type === type) return told;
  }
  throw new Error(`the stream ended without ${type}`);
}

test('one stream reports what happens in every service, and announces each service first', async () => {
  const { gms, start, url } = await served();
  const stream = await follow(url);
  expect((await stream.next())?.event).toBe('ready');
  await start('first');
  await start('second');
  const told = [...(await until(stream, 'exchange')), ...(await until(stream, 'exchange'))];
  const expected = ['serviceAdded', 'entry', 'entry', 'chatStarted', 'exchange'];
  for (const service of ['first', 'second']) {
    const types = told.filter((event) => event.service === service).map(({ type }) => type);
    expect(types).toEqual(expected);
  }
  for (const event of told) expect(checkAnswer('ServerEvent', event)).toEqual([]);
  await gms.close();
  expect((await until(stream, 'gone')).at(-1)).toEqual({ type: 'gone', service: 'first' });
  expect((await until(stream, 'gone')).at(-1)).toEqual({ type: 'gone', service: 'second' });
  expect((await until(stream, 'gone')).at(-1)).toEqual({ type: 'gone' });
  expect(await stream.next()).toBeUndefined();
});

test('an exchange is reported without secrets, and says whether it brought news', async () => {
  const { gms, post, start, url } = await served();
  const stream = await follow(`${url}?type=exchange`);
  await stream.next();
  const { chatId, ...keys } = await start('support');
  const path = `/genesys/2/chat/support/${chatId}/refresh`;
  await post(path, { ...keys, transcriptPosition: '1' });
  await post(path, { ...keys, transcriptPosition: '2' });
  const told: Event[] = [];
  while (told.length < 3) told.push(...(await until(stream, 'exchange')));
  expect(told).toMatchObject([
    { operation: 'requestChat', number: 1, chatId, status: 200 },
    { operation: 'refresh', number: 2, news: true, indices: [1] },
    { operation: 'refresh', number: 3, news: false, indices: [] },
  ]);
  expect(JSON.stringify(told)).not.toContain(keys.secureKey);
  await gms.close();
});

test('settings and faults are told when they change, and a fault when it acts', async () => {
  const { gms, start, url } = await served();
  const service = gms.service('support');
  const stream = await follow(`${url}?service=support&type=settings&type=faults`);
  await stream.next();
  await service.configure({ alias: 'x' });
  expect(await until(stream, 'settings')).toMatchObject([{ settings: { alias: 'x' } }]);
  await service.faults.add({ operation: 'requestChat', effect: { kind: 'status', status: 503 } });
  expect(await until(stream, 'faults')).toMatchObject([{ faults: [{ seen: 0, spoilt: 0 }] }]);
  await start('support').catch(() => undefined);
  expect(await until(stream, 'faults')).toMatchObject([{ faults: [{ seen: 1, spoilt: 1 }] }]);
  await service.faults.clear();
  expect(await until(stream, 'faults')).toMatchObject([{ faults: [] }]);
  await gms.close();
});

test('with the last id the stream continues where another broke off, and says when it cannot', async () => {
  const { gms, start, url } = await served();
  const first = await follow(url);
  await first.next();
  await start('support');
  const known = await first.next();
  first.end();
  const second = await follow(url, { 'Last-Event-ID': known?.id ?? '' });
  expect(await second.next()).toEqual({ id: known?.id, event: 'ready', data: '{}' });
  expect((await until(second, 'chatStarted')).map(({ type }) => type)).toEqual([
    'entry',
    'entry',
    'chatStarted',
  ]);
  const lost = await follow(url, { 'Last-Event-ID': '00000000-3' });
  expect((await lost.next())?.event).toBe('missed');
  await gms.close();
});

test('a follower of the server is not one of its services: no jump of a clock waits for it', async () => {
  const { gms, start, url } = await served();
  const stream = await follow(url);
  await stream.next();
  await start('support');
  const views = (await (await fetch(`${gms.url}/mock/services`)).json()) as { followers: number }[];
  expect(views.map(({ followers }) => followers)).toEqual([0]);
  await gms.close();
});

test('a service whose first chat is refused is reported to nobody', async () => {
  const { gms, post, start, url } = await served();
  const stream = await follow(url);
  await stream.next();
  await post('/genesys/2/chat/refused', {});
  await start('support');
  expect((await until(stream, 'chatStarted')).map(({ service }) => service)).not.toContain('refused');
  await gms.close();
});

test('the chat that started last cannot be followed by that word, since another one may take its place', async () => {
  const { gms, url } = await served();
  const refused = await fetch(`${url}?chatId=latest`);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('chatId takes ids here');
  await gms.close();
});

test('a hundred follow the server at the most', async () => {
  const { gms, url } = await served();
  const streams = await Promise.all(Array.from({ length: 100 }, () => follow(url)));
  expect((await fetch(url)).status).toBe(503);
  for (const stream of streams) stream.end();
  await gms.close();
});
