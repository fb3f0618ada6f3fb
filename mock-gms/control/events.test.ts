import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import { follow } from './follow.fixture.ts';

closeAfterEach();

async function served() {
  const gms = await openGms();
  const service = gms.service('support');
  const start = async (nickname = 'Jo') => {
    const response = await fetch(service.dataURL, {
      method: 'POST',
      body: new URLSearchParams({ nickname }),
    });
    return (await response.json()) as { chatId: string; secureKey: string };
  };
  return { gms, service, start, url: `${gms.url}/mock/services/support/events` };
}

test('a stream begins with ready, reports what happens as described, and ends with gone', async () => {
  const { gms, start, url } = await served();
  const stream = await follow(url);
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
  expect(await stream.next()).toMatchObject({ event: 'ready' });
  const { chatId, secureKey } = await start();
  const told = [await stream.next(), await stream.next(), await stream.next()];
  expect(told.map((frame) => frame?.event)).toEqual(['entry', 'entry', 'chatStarted']);
  for (const frame of told) expect(checkAnswer('ServiceEvent', JSON.parse(frame?.data ?? ''))).toEqual([]);
  expect(JSON.parse(told[2]?.data ?? '')).toEqual({ type: 'chatStarted', chatId });
  expect(JSON.stringify(told)).not.toContain(secureKey);
  await gms.close();
  expect(await stream.next()).toMatchObject({ event: 'gone' });
  expect(await stream.next()).toBeUndefined();
});

test('with the last id a stream continues where another broke off, with nothing twice', async () => {
  const { start, url } = await served();
  const first = await follow(url);
  await first.next();
  await start();
  const known = await first.next();
  first.end();
  await start();
  const second = await follow(url, { 'Last-Event-ID': known?.id ?? '' });
  expect(await second.next()).toEqual({ id: known?.id, event: 'ready', data: '{}' });
  const rest: string[] = [];
  for (let count = 0; count < 5; count += 1) rest.push((await second.next())?.event ?? '');
  expect(rest).toEqual(['entry', 'chatStarted', 'entry', 'entry', 'chatStarted']);
});

test('when the events since then are gone, the stream says so', async () => {
  const { url } = await served();
  for (const id of ['00000000-3', 'nonsense', '']) {
    const stream = await follow(url, { 'Last-Event-ID': id });
    expect((await stream.next())?.event, id).toBe('missed');
    stream.end();
  }
});

test('a service has a hundred followers at the most, and those who leave make room', async () => {
  const { url } = await served();
  const streams = await Promise.all(Array.from({ length: 100 }, () => follow(url)));
  const refused = await fetch(url);
  expect(refused.status).toBe(503);
  expect(checkAnswer('ControlFailure', await refused.json())).toEqual([]);
  for (const stream of streams) stream.end();
  await expect.poll(async () => (await follow(url)).response.status).toBe(200);
});

test('a follower that does not read is cut off and delays nobody', async () => {
  const { service, start, url } = await served();
  const { chatId, secureKey } = await start();
  const idle = await follow(url);
  await idle.next();
  const text = 'x'.repeat(30_000);
  for (let count = 0; count < 400; count += 1) {
    const body = new URLSearchParams({ secureKey, message: text });
    await (await fetch(`${service.dataURL}/${chatId}/send`, { method: 'POST', body })).text();
  }
  const events: string[] = [];
  for (let frame = await idle.next(); frame !== undefined; frame = await idle.next())
    events.push(frame.event);
  expect(events.length).toBeLessThan(400);
});

test('an alarm goes off as an event, and a jump waits until it is cleared', async () => {
  const { gms, service, url } = await served();
  await service.clock.freeze();
  const stream = await follow(url);
  await stream.next();
  const at = (await service.clock.now()) + 500;
  const call = (method: string, path: string, body?: object) =>
    fetch(`${gms.url}/mock/services/support/clock${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  const { alarm } = (await (await call('POST', '/alarms', { at })).json()) as { alarm: number };
  let jumped = false;
  const jump = service.clock.advance(1000).then(() => {
    jumped = true;
  });
  expect(JSON.parse((await stream.next())?.data ?? '')).toEqual({ type: 'alarm', alarm, now: at });
  expect(jumped).toBe(false);
  expect(await service.clock.now()).toBe(at);
  expect((await call('DELETE', `/alarms/${alarm}`)).status).toBe(204);
  await jump;
  expect(await service.clock.now()).toBe(at + 500);
  expect((await call('DELETE', `/alarms/${alarm}`)).status).toBe(204);
  const cancelled = (await (await call('POST', '/alarms', { at: at + 600 })).json()) as { alarm: number };
  await call('DELETE', `/alarms/${cancelled.alarm}`);
  await service.clock.advance(1000);
  expect((await stream.next())?.event).toBe('clock');
  expect((await stream.next())?.event).toBe('clock');
});

test('a jump waits for nobody without followers', async () => {
  const { gms, service } = await served();
  await service.clock.freeze();
  await fetch(`${gms.url}/mock/services/support/clock/alarms`, {
    method: 'POST',
    body: JSON.stringify({ at: (await service.clock.now()) + 1 }),
    headers: { 'Content-Type': 'application/json' },
  });
  await service.clock.advance(1000);
  expect((await service.journal.list()).length).toBe(0);
});
