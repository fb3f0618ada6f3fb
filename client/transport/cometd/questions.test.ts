import { expect, test } from '@playwright/test';
import { createManualClock } from '../../testing/manual-clock.ts';
import { overCometd, started } from '../../tests/cometd-chat.fixture.ts';
import { questions } from './questions.ts';

test('endChat resolves after ajaxTimeout where the server has taken the request and pushes no answer', async () => {
  const { service, bayeux, clock, heard } = await started();
  bayeux.deliver = () => {};
  const ending = service.endChat();
  await clock.advance(2999);
  expect(heard).toEqual([]);
  await clock.advance(1);
  expect(await ending).toEqual({ statusCode: 0 });
  expect(heard).toEqual(['ended']);
});

test('what is said while the end waits for its answer does not answer it', async () => {
  const { service, gms, bayeux } = await started();
  const deliver = bayeux.deliver.bind(bayeux);
  bayeux.deliver = () => {
    bayeux.push(gms.respond([]));
    bayeux.push({ ...gms.respond([]), chatEnded: false });
    deliver();
  };
  gms.join().say('Wait');
  expect(await service.endChat()).toMatchObject({ chatEnded: true });
});

test('a start waits longer than ajaxTimeout for its push, once the server has taken it', async () => {
  const { service, gms, clock, heard } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(20_000);
  expect(heard).toEqual([]);
  gms.bayeux?.push(gms.respond(gms.events));
  expect(await starting).toMatchObject({ statusCode: 0 });
  expect(heard).toEqual(['started', 'clientConnected', 'messageReceived']);
});

test('failures are AJAX responses as over polling, and a publication that fails raises error with any status', async () => {
  const { service, gms, clock, heard } = await started();
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  gms.spoil('send', { status: 503, body: { errors: [] } });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toEqual({
    readyState: 4,
    status: 503,
    statusText: 'error',
    responseText: '{"errors":[]}',
    responseJSON: { errors: [] },
    channel: '/service/chatV2/customer-support',
    failure: expect.objectContaining({ httpCode: 503 }),
  });
  expect(heard).toEqual(['error']);
  expect(errors).toMatchObject([{ status: 503, channel: '/service/chatV2/customer-support' }]);
  gms.spoil('send', 'connection lost');
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ readyState: 0, status: 0 });
  gms.spoil('send', 'no answer');
  const unanswered = service.sendMessage({ message: 'Hi' }).catch((reason) => reason);
  await clock.advance(3000);
  expect(await unanswered).toMatchObject({ status: 0, statusText: 'timeout' });
  expect(gms.events).toHaveLength(1);
});

test('a start that nobody answers rejects in time', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('start', 'no answer');
  const failed = service.startChat({ nickname: 'Ada' }).catch((reason) => reason);
  await clock.advance(3000);
  expect(await failed).toMatchObject({ status: 0, statusText: 'timeout' });
  await service.startChat({ nickname: 'Ada' });
});

test('a start that could not be published leaves no timer', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('start', { status: 503 });
  await expect(service.startChat({ nickname: 'Ada' })).rejects.toMatchObject({ status: 503 });
  await clock.advance(0);
  expect(clock.pending).toBe(0);
});

test('a question that could not be published does not take a later push as its answer', async () => {
  const { ask, answered } = questions(createManualClock(), () => Promise.reject(new Error('no connection')));
  await expect(ask({ operation: 'refresh' })).rejects.toThrow('no connection');
  expect(answered({ statusCode: 0, messages: [] } as never)).toBe(false);
});
