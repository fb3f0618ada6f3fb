import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import type { Har } from '../journal/har.ts';

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

/** As what a browser saves an answer. */
const fileOf = ({ headers }: Response) => [headers.get('content-type'), headers.get('content-disposition')];

test('a chat is saved as a script, and as a test for each runner', async () => {
  const { gms, chat, url } = await savedChat();
  const script = await fetch(`${url}/${chat.id}/as-script?name=greeting`);
  expect([script.status, ...fileOf(script)]).toEqual([
    200,
    'application/yaml; charset=utf-8',
    'attachment; filename="greeting.yaml"; filename*=UTF-8\'\'greeting.yaml',
  ]);
  expect(await script.text()).toBe((await chat.toScript({ name: 'greeting' })).text);
  for (const runner of ['playwright', 'node'] as const) {
    const saved = await fetch(`${url}/${chat.id}/as-test?runner=${runner}&name=a%20test`);
    const fileName = runner === 'node' ? 'a-test.test.mjs' : 'a-test.spec.ts';
    expect([saved.status, ...fileOf(saved)]).toEqual([
      200,
      'text/plain; charset=utf-8',
      `attachment; filename="${fileName}"; filename*=UTF-8''${fileName}`,
    ]);
    expect(await saved.text()).toBe((await chat.toTest({ runner, name: 'a test' })).text);
  }
  await gms.close();
});

test('an agent who handed over at the moment at which the customer was given up does so in the script, too', async () => {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.configure({ wrongKey: 'remove' });
  await service.clock.freeze();
  const body = new URLSearchParams({ nickname: 'Jo' });
  await fetch(service.dataURL, { method: 'POST', body });
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  await ann.transfer({ nickname: 'Records', type: 'External' });
  const wrong = new URLSearchParams({ secureKey: 'wrong', transcriptPosition: '1' });
  await fetch(`${service.dataURL}/${chat.id}/refresh`, { method: 'POST', body: wrong });
  await chat.waitFor({ type: 'ChatEnded' });
  const { text } = await chat.toScript();
  expect(text).toContain('leave: true');
  const script = await fetch(`${gms.url}/mock/services/support/chats/${chat.id}/as-script`);
  expect(await script.text()).toBe(text);
  await gms.close();
});

test('what crossed the wire of one chat is an archive with the name of the chat', async () => {
  const { gms, chat, url } = await savedChat();
  await fetch(gms.service('support').dataURL, {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Ada' }),
  });
  const har = await fetch(`${url.replace('/chats', '/journal/har')}?chatId=${chat.id}`);
  expect([har.status, ...fileOf(har)]).toEqual([
    200,
    'application/json; charset=utf-8',
    `attachment; filename="support-${chat.id}.har"; filename*=UTF-8''support-${chat.id}.har`,
  ]);
  const { log } = (await har.json()) as Har;
  expect(log.entries.map(({ _operation, _chatId }) => [_operation, _chatId])).toEqual([
    ['requestChat', chat.id],
  ]);
  await gms.close();
});

test('no name leads out of the header or the folder that a file is saved in', async () => {
  const { gms, chat, url } = await savedChat();
  for (const name of [
    '../../etc/passwd',
    'a"; filename="b.exe',
    'a\r\nSet-Cookie: b=c',
    '\u202egpj.exe',
    '.',
    '',
  ]) {
    for (const path of ['as-script?', 'as-test?runner=node&', 'as-test?runner=playwright&']) {
      const saved = await fetch(`${url}/${chat.id}/${path}${new URLSearchParams({ name })}`);
      expect([name, saved.status, saved.headers.get('set-cookie')]).toEqual([name, 200, null]);
      expect(saved.headers.get('content-disposition')).toMatch(
        /^attachment; filename="([A-Za-z0-9][A-Za-z0-9._-]*)"; filename\*=UTF-8''\1$/,
      );
      expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    }
  }
  const har = await fetch(
    `${url.replace('/chats', '/journal/har')}?${new URLSearchParams({ chatId: '"\r\n/../x' })}`,
  );
  expect(har.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[^\s"/]+$/,
  );
  expect(await har.json()).toMatchObject({ log: { entries: [] } });
  await gms.close();
});

test('an unknown chat and an unknown runner are refused as everywhere', async () => {
  const { gms, chat, url } = await savedChat();
  for (const [path, status, advice] of [
    ['/0000/as-script', 404, 'there is no chat 0000'],
    ['/0000/as-test?runner=node', 404, 'there is no chat 0000'],
    [`/${chat.id}/as-test`, 400, 'runner: must be one of playwright, node'],
    [`/${chat.id}/as-test?runner=jest`, 400, 'runner: must be one of playwright, node'],
    [`/${chat.id}/as-script?name=a&name=b`, 400, 'name is given once'],
  ] as const) {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, status]);
    expect(await response.json()).toMatchObject({ statusCode: 2, errors: [{ advice }] });
  }
  expect((await fetch(`${url}/${chat.id}/as-script`, { method: 'POST' })).status).toBe(405);
  await gms.close();
});
