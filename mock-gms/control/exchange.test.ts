import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

interface Detail {
  readonly contract?: { readonly summary: string };
  readonly findings: readonly { readonly code: string }[];
  readonly curl?: string;
  readonly response: { readonly body: string };
}

async function served() {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  const start = (nickname: string) =>
    fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname }) });
  const exchange = async (number: number | string) => {
    const response = await fetch(`${gms.url}/mock/services/support/journal/${number}`);
    return { status: response.status, body: (await response.json()) as Detail };
  };
  const line = async (number: number) => (await exchange(`${number}/curl`)).body.curl ?? '';
  return { gms, service, start, exchange, line };
}

test('an exchange is shown with what the contract says of it and what was wrong with it', async () => {
  const { gms, service, start, exchange } = await served();
  const { chatId } = (await (await start('Jo')).json()) as { chatId: string };
  await fetch(`${service.dataURL}/${chatId}/send`, {
    method: 'POST',
    body: new URLSearchParams({ message: 'x' }),
  });
  const { status, body } = await exchange(2);
  expect(status).toBe(200);
  expect(checkAnswer('ExchangeDetail', body)).toEqual([]);
  expect(body.contract).toMatchObject({
    provenance: 'observed',
    source: expect.stringContaining('Genesys'),
  });
  expect(body.findings).not.toEqual([]);
  expect((await exchange(1)).body.findings).toEqual([]);
  expect((await exchange(3)).status).toBe(404);
  expect((await exchange('x')).status).toBe(400);
  await gms.close();
});

test('its curl command repeats the request, whatever texts are in it', async () => {
  const { gms, start, line } = await served();
  await start(`O'Neil $(x) "\n`);
  await promisify(execFile)('sh', ['-c', (await line(1)).replace(/^curl/, 'curl -s')]);
  const chats = await gms.service('support').chats();
  expect(chats).toHaveLength(2);
  await gms.close();
});

test('the curl command has the keys that the exchange itself does not show', async () => {
  const { gms, service, start, exchange, line } = await served();
  const { chatId, secureKey } = (await (await start('Jo')).json()) as Record<string, string>;
  const body = new URLSearchParams({ secureKey: String(secureKey), message: 'x' });
  await fetch(`${service.dataURL}/${chatId}/send`, { method: 'POST', body });
  expect(await line(2)).toContain(String(secureKey));
  expect(JSON.stringify((await exchange(2)).body)).not.toContain(String(secureKey));
  expect((await exchange('2/curl')).status).toBe(200);
  expect((await exchange('9/curl')).status).toBe(404);
  await gms.close();
});

test('a list says which answers failed, whatever their HTTP status', async () => {
  const { gms, service, start } = await served();
  const { chatId } = (await (await start('Jo')).json()) as { chatId: string };
  const body = new URLSearchParams({ secureKey: 'wrong', message: 'x' });
  await fetch(`${service.dataURL}/${chatId}/send`, { method: 'POST', body });
  const summaries = await service.journal.summaries();
  expect(checkAnswer('ExchangeSummaries', summaries)).toEqual([]);
  expect(summaries.map(({ status, errorCode }) => [status, errorCode])).toEqual([
    [200, undefined],
    [200, 249],
  ]);
  await gms.close();
});

test('data that the desk attaches may have maps and lists in it, and nothing but texts at their ends', async () => {
  const { gms, start } = await served();
  await start('Jo');
  const [chat] = await gms.service('support').chats();
  const url = `${gms.url}/mock/services/support/chats/${chat?.id}/participants`;
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('', { nickname: 'Ann' });
  const userData = { order: { number: '4711', tags: ['a', { b: 'c' }] } };
  expect((await post('/2/acts', { type: 'updateData', userData })).status).toBe(200);
  expect((await chat?.state())?.userData).toMatchObject(userData);
  expect((await post('/2/acts', { type: 'updateData', userData: { order: { number: 1 } } })).status).toBe(
    400,
  );
  await gms.close();
});
