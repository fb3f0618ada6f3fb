import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import type { Fault, FaultEffect } from '../faults/fault.ts';
import type { RunningMockGms } from '../index.ts';

closeAfterEach();

interface Started {
  readonly chatId: string;
  readonly secureKey: string;
}

/** A chat in a service with this fault. */
async function chatWith(fault: Fault) {
  const gms = await openGms();
  const service = gms.service('support');
  const start = await fetch(service.dataURL, {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Jo' }),
  });
  const { chatId, secureKey } = (await start.json()) as Started;
  await service.faults.add(fault);
  const call = (operation: string, fields: Record<string, string> = {}) =>
    fetch(`${service.dataURL}/${chatId}/${operation}`, {
      method: 'POST',
      body: new URLSearchParams({ secureKey, ...fields }),
    });
  const said = async () => {
    const chat = await service.chat(chatId);
    return (await chat.transcript()).filter(({ type }) => type === 'Message').length;
  };
  return { gms, service, chatId, secureKey, call, said };
}

const send = (effect: FaultEffect) => chatWith({ operation: 'send', effect });

for (const when of ['before', 'after'] as const) {
  for (const [effect, status, text] of [
    [{ kind: 'status', status: 503 }, 503, ''],
    [{ kind: 'status', status: 502, body: { errors: [] } }, 502, '{"errors":[]}'],
    [{ kind: 'error', code: 249, statusCode: 2, chatEnded: true }, 200, '"chatEnded":true,"statusCode":2'],
    [{ kind: 'offline' }, 200, '"statusCode":1'],
  ] as const) {
    test(`an answer can be replaced, ${when} the operation: ${JSON.stringify(effect)}`, async () => {
      const { call, said } = await send({ ...effect, when } as FaultEffect);
      const answer = await call('send', { message: 'hi' });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(text);
      expect(await said()).toBe(when === 'after' ? 1 : 0);
      expect((await call('send', { message: 'again' })).status).toBe(200);
      expect(await said()).toBe(when === 'after' ? 2 : 1);
    });
  }

  test(`a connection can be reset ${when} the operation`, async () => {
    const { call, said } = await send({ kind: 'reset', when });
    await expect(call('send', { message: 'hi' })).rejects.toThrow('fetch failed');
    expect(await said()).toBe(when === 'after' ? 1 : 0);
  });

  test(`a delay holds back ${when === 'before' ? 'the operation' : 'its answer'} until the service's clock has moved`, async () => {
    const { service, chatId, call, said } = await send({ kind: 'delay', ms: 5000, when });
    await service.clock.freeze();
    const answer = call('send', { message: 'hi' });
    if (when === 'after') await (await service.chat(chatId)).waitFor({ text: 'hi' });
    else await expect.poll(async () => (await service.faults.list())[0]?.spoilt).toBe(1);
    expect(await said()).toBe(when === 'after' ? 1 : 0);
    await service.clock.advance(5000);
    expect((await answer).status).toBe(200);
    expect(await said()).toBe(1);
    const [exchange] = await service.journal.verify({ operation: 'send', spoilt: true });
    expect(exchange).toMatchObject({ took: 5000, fault: 'delay' });
  });
}

/** Everything that the server sends on a connection of its own, until it breaks off. */
function received(gms: RunningMockGms, path: string, body: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(gms.port, '127.0.0.1', () => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
          `Content-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => {});
  });
}

test('a connection can break in the middle of the body, when the operation is done', async () => {
  const { gms, service, chatId, secureKey, said } = await send({ kind: 'resetMidBody' });
  const text = await received(
    gms,
    `/genesys/2/chat/support/${chatId}/send`,
    `secureKey=${secureKey}&message=hi`,
  );
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);
  expect(body.length).toBe(Math.floor(announced / 2));
  expect(body).toMatch(/^\{"messages":\[/);
  expect(await said()).toBe(1);
  expect((await service.journal.verify({ operation: 'send' }))[0]?.fault).toBe('resetMidBody');
});

test('a fetch whose answer breaks off in mid-body fails', async () => {
  const { call } = await send({ kind: 'resetMidBody' });
  const answer = call('send', { message: 'hi' }).then((response) => response.text());
  await expect(answer).rejects.toThrow();
});

for (const kind of ['truncate', 'malformed'] as const) {
  test(`a body can arrive whole without being JSON: ${kind}`, async () => {
    const { call, said } = await send({ kind });
    const answer = await call('send', { message: 'hi' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json;charset=utf-8');
    const text = await answer.text();
    expect(text).toMatch(/^\{"messages":\[/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(await said()).toBe(1);
  });
}

test('an answer can come under another content type', async () => {
  const { call } = await chatWith({
    operation: 'refresh',
    sequence: [{ kind: 'contentType' }, { kind: 'contentType', type: 'text/plain' }],
  });
  for (const type of ['text/html', 'text/plain', 'application/json;charset=utf-8']) {
    const answer = await call('refresh');
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.json()).toMatchObject({ statusCode: 0 });
  }
});

/** The status of an answer that came to its end. */
async function read(answer: Promise<Response>): Promise<number> {
  const response = await answer;
  await response.text();
  return response.status;
}

test('one rule: the 3rd refresh fails, the next breaks off in mid-body, and then all is well', async () => {
  const { service, call } = await chatWith({
    operation: 'refresh',
    after: 2,
    sequence: [{ kind: 'status', status: 500 }, { kind: 'resetMidBody' }],
  });
  const outcomes: unknown[] = [];
  for (let count = 0; count < 5; count++) {
    const outcome = await read(call('refresh')).catch(() => 'broken');
    outcomes.push(outcome);
  }
  expect(outcomes).toEqual([200, 200, 500, 'broken', 200]);
  expect(await service.faults.list()).toMatchObject([{ seen: 5, spoilt: 2 }]);
  expect(await service.faults.unexercised()).toEqual([]);
  expect((await service.journal.findings()).filter(({ side }) => side === 'server')).toEqual([]);
});

test('a rate is held by the service’s clock', async () => {
  const { service, call } = await chatWith({ operation: '*', rate: { max: 2, per: 10 } });
  await service.clock.freeze();
  const statuses = async () =>
    [await call('refresh'), await call('refresh'), await call('refresh')].map(({ status }) => status);
  expect(await statuses()).toEqual([200, 200, 429]);
  await service.clock.advance(10_000);
  expect(await statuses()).toEqual([200, 200, 429]);
});

test('a start that is spoilt before it is done brings no service into being, and is in the journal of the server', async () => {
  const { service, call } = await chatWith({ operation: 'requestChat', effect: { kind: 'offline' } });
  const answer = await fetch(service.dataURL, {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Jo' }),
  });
  expect(await answer.json()).toMatchObject({ statusCode: 1, errors: [{ code: 249 }] });
  expect(await service.chats()).toHaveLength(1);
  expect((await call('refresh')).status).toBe(200);
});
