import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';

async function savedChat() {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.clock.freeze();
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await service.clock.advance(2000);
  await agent.say('Grüße\u202e');
  return { gms, chat, url: `${gms.url}/mock/services/support/chats` };
}

test('a chat is saved as a script, and as a test for each runner', async () => {
  const { gms, chat, url } = await savedChat();
  const script = await fetch(`${url}/${chat.id}/script?name=greeting`);
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'application/yaml; charset=utf-8',
  ]);
  expect(await script.text()).toBe((await chat.toScript({ name: 'greeting' })).text);
  for (const runner of ['playwright', 'node'] as const) {
    const saved = await fetch(`${url}/${chat.id}/test?runner=${runner}&name=a%20test`);
    expect([saved.status, saved.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await saved.text()).toBe((await chat.toTest({ runner, name: 'a test' })).text);
  }
  await gms.close();
});

test('a chat that is not there and a runner that is not known are refused as everywhere', async () => {
  const { gms, chat, url } = await savedChat();
  for (const [path, status, advice] of [
    ['/0000/script', 404, 'there is no chat 0000'],
    ['/0000/test?runner=node', 404, 'there is no chat 0000'],
    [`/${chat.id}/test`, 400, 'the runner of a saved test is one of playwright, node, not undefined'],
    [`/${chat.id}/test?runner=jest`, 400, 'the runner of a saved test is one of playwright, node, not jest'],
    [`/${chat.id}/script?name=a&name=b`, 400, 'name is given once'],
  ] as const) {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, status]);
    expect(await response.json()).toMatchObject({ statusCode: 2, errors: [{ advice }] });
  }
  expect((await fetch(`${url}/${chat.id}/script`, { method: 'POST' })).status).toBe(405);
  await gms.close();
});
