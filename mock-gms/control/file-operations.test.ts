import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { connectMockGms, MemoryStore } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

closeAfterEach();

async function chatUnderControl() {
  const gms = await openGms();
  const service = gms.service('support');
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  const files = `${gms.url}/mock/services/support/chats/${chat.id}/files`;
  return { gms, chat, files, own: files.replace('/files', `/participants/${agent.participantId}/files`) };
}

function form(content: string, name = 'terms.html', fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  data.append('file', new Blob([content], { type: 'text/html' }), name);
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  return data;
}

test('a file is sent, listed, fetched and deleted over the control API', async () => {
  const { files, own, chat } = await chatUnderControl();
  const response = await fetch(own, {
    method: 'POST',
    body: form('<b>', 'a "b".html', { description: 'Terms' }),
  });
  const sent = (await response.json()) as { id: string };
  expect([response.status, checkAnswer('ChatFile', sent)]).toEqual([201, []]);
  expect(sent).toMatchObject({ name: 'a "b".html', size: 3, from: 2, deleted: false });
  const [uploaded] = (await chat.transcript()).slice(-1);
  expect(uploaded).toMatchObject({ type: 'FileUploaded', userData: { 'file-description': 'Terms' } });

  const listed = await (await fetch(files)).json();
  expect(checkAnswer('ChatFileList', listed)).toEqual([]);
  expect(listed).toEqual([sent]);
  const got = await fetch(`${files}/${sent.id}`);
  expect(got.headers.get('content-type')).toBe('application/octet-stream');
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(await got.text()).toBe('<b>');
  expect((await fetch(`${own}/${sent.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(`${files}/${sent.id}`)).status).toBe(404);
  expect(await (await fetch(files)).json()).toMatchObject([{ deleted: true }]);
});

test('an invalid upload is refused with the reason', async () => {
  const { own, files } = await chatUnderControl();
  const send = async (url: string, body: string | FormData, headers: Record<string, string> = {}) => {
    const response = await fetch(url, { method: 'POST', body, headers });
    expect(checkAnswer('ControlFailure', await response.json())).toEqual([]);
    return response.status;
  };
  expect(await send(own, '{}', { 'content-type': 'application/json' })).toBe(415);
  expect(await send(own, new FormData())).toBe(400);
  expect(await send(own, 'x', { 'content-type': 'multipart/form-data; boundary=b' })).toBe(400);
  expect(await send(own.replace('/participants/2', '/participants/7'), form('x'))).toBe(404);
  expect(await send(own.replace('/participants/2', '/participants/x'), form('x'))).toBe(400);
  expect(await send(own.replace('support', 'sales'), form('x'))).toBe(404);
  expect(await send(own, form('x'), { origin: 'https://elsewhere.example' })).toBe(403);
  expect((await fetch(`${files}/00D25C4FD5580141`)).status).toBe(404);
  expect(await (await fetch(files)).json()).toEqual([]);
});

for (const where of ['in process', 'over HTTP'] as const) {
  test(`the handles send, list, read and delete files (${where})`, async () => {
    const gms = await openGms();
    const mock = where === 'in process' ? gms : await connectMockGms(gms.url);
    const service = mock.service('support');
    await fetch(gms.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
    const chat = await service.waitForChat();
    const agent = await chat.join({ nickname: 'Ann' });
    const text = await agent.sendFile({ name: 'Grüße "x".txt', type: 'text/plain', data: 'Grüße' });
    const bytes = await agent.sendFile({ name: 'a.bin', data: Uint8Array.of(0, 255), description: 'Bits' });
    expect(await chat.files()).toEqual([text, bytes]);
    expect(text).toMatchObject({ name: 'Grüße "x".txt', size: 7, type: 'text/plain', from: 2 });
    expect(new TextDecoder().decode(await chat.file(text.id))).toBe('Grüße');
    expect([...(await chat.file(bytes.id))]).toEqual([0, 255]);
    await agent.deleteFile(text.id);
    await expect(chat.file(text.id)).rejects.toMatchObject({ code: 'noSuchFile' });
    await expect(agent.deleteFile(text.id)).rejects.toMatchObject({ code: 'noSuchFile' });
    expect((await chat.files()).map(({ deleted }) => deleted)).toEqual([true, false]);
    await agent.leave({ then: 'keepAlive' });
    await expect(agent.sendFile({ name: 'a.txt', data: '' })).rejects.toMatchObject({ code: 'notPresent' });
  });
}

test('over the store of a server that is gone, its files can still be read', async () => {
  const store = new MemoryStore();
  const first = await openGms({ store });
  await fetch(first.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const chat = await first.service('support').waitForChat();
  const { id } = await (await chat.join()).sendFile({ name: 'a.txt', data: 'still here' });
  await first.close();
  const second = await openGms({ store });
  const again = await second.service('support').chat(chat.id);
  expect(new TextDecoder().decode(await again.file(id))).toBe('still here');
});
