import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

closeAfterEach();

async function control() {
  const { url } = await openGms();
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/mock${path}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: what an answer must be like, the tests say
    return { status: response.status, body: (await response.json()) as any };
  };
}

test('a script is checked without being added: its name, or the line and what was expected', async () => {
  const call = await control();
  const check = async (yaml: string) => (await call('POST', '/scripts/check', { yaml, name: 'x' })).body;
  expect(await check('steps: [{ join: Ada }]')).toEqual({ valid: true, name: 'x' });
  const wrong = await check('steps:\n  - join: Ada\n  - sya: Hello\n');
  expect(wrong).toEqual({ valid: false, line: 3, problem: expect.stringContaining('sya') });
  expect(checkAnswer('ScriptCheck', wrong)).toEqual([]);
  expect(await check('steps: [')).toMatchObject({ valid: false, line: expect.any(Number) });
  expect((await call('POST', '/scripts/check', {})).status).toBe(400);
});

test('a script that does not exist is reported, and a list leaves out the texts', async () => {
  const call = await control();
  await call('POST', '/services/support/scripts', { yaml: 'steps: [{ join: Ada }]', name: 'ada' });
  const { body } = await call('GET', '/services/support/scripts');
  expect(checkAnswer('ScriptList', body)).toEqual([]);
  expect(body.slice(0, 2)).toEqual([
    { name: 'ada', builtIn: false },
    { name: 'greeter', builtIn: true },
  ]);
  expect(await call('GET', '/services/support/scripts/nobody')).toMatchObject({
    status: 404,
    body: { reason: 'noScript' },
  });
});

test('a list of chats says what was said last', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  const body = new URLSearchParams({ nickname: 'Jo' });
  await fetch(service.dataURL, { method: 'POST', body });
  const [chat] = await service.chats();
  const list = async () =>
    (await (await fetch(`${gms.url}/mock/services/support/chats`)).json()) as { lastMessage?: object }[];
  expect((await list())[0]?.lastMessage).toBeUndefined();
  await (await chat?.join({ nickname: 'Ann' }))?.say('x'.repeat(300));
  expect((await list())[0]?.lastMessage).toMatchObject({ nickname: 'Ann', text: 'x'.repeat(200) });
});
