import { expect, test } from '@playwright/test';
import { overCometd } from '../../tests/cometd-chat.fixture.ts';

test('a chat that opens after the start has been given up is ended', async () => {
  const { service, gms, clock, heard, operations, last } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' }).catch(({ statusText }) => statusText);
  await clock.advance(60_000);
  expect(await starting).toBe('timeout');
  expect(heard).toEqual(['error']);
  expect(operations()).toEqual(['handshake', 'start']);
  gms.bayeux?.push(gms.respond(gms.events));
  gms.bayeux?.push(gms.respond([]));
  expect(operations()).toEqual(['handshake', 'start', 'disconnect']);
  expect(last()).toMatchObject({ operation: 'disconnect', chatId: 'chat-1', alias: '117' });
  await clock.advance(0);
  expect(operations().at(-1)).toBe('/meta/disconnect');
  expect(clock.pending).toBe(0);
  expect(heard).toEqual(['error']);
});

test('a minute after a start was given up, nothing of it is left', async () => {
  const { service, gms, clock, operations } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' }).catch(({ statusText }) => statusText);
  await clock.advance(120_000);
  await starting;
  expect(operations()).toEqual(['handshake', 'start', '/meta/disconnect']);
  // What the server pushes all the same sets nothing off.
  gms.bayeux?.push(gms.respond(gms.events));
  await clock.advance(0);
  expect(operations()).toEqual(['handshake', 'start', '/meta/disconnect']);
  expect(clock.pending).toBe(0);
});

test('a start that is refused after it has been given up leaves nothing to end', async () => {
  const { service, gms, clock, operations } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' }).catch(({ statusText }) => statusText);
  await clock.advance(60_000);
  await starting;
  gms.bayeux?.push({ ...gms.respond([]), statusCode: 2 });
  gms.bayeux?.push({ ...gms.respond([]), chatEnded: true });
  await clock.advance(0);
  expect(operations()).toEqual(['handshake', 'start']);
});
