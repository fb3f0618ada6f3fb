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
  return { gms, service, start, exchange };
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

test('its line for curl does the same again, whatever the texts in it', async () => {
  const { gms, start, exchange } = await served();
  await start(`O'Neil $(x) "\n`);
  const { curl = '' } = (await exchange(1)).body;
  await promisify(execFile)('sh', ['-c', curl.replace(/^curl/, 'curl -s')]);
  const chats = await gms.service('support').chats();
  expect(chats).toHaveLength(2);
  await gms.close();
});
