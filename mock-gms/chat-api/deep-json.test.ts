import { expect, test } from '@playwright/test';
import { fieldsOfData } from '../cometd/data-fields.ts';
import { startMockGms } from '../index.ts';
import { isProblem } from '../openapi/field-problem.ts';

const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;

test('attributes that are deep are refused, and the chat can be read on', async () => {
  const gms = await startMockGms({ port: 0 });
  const call = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const response = await fetch(gms.dataURL('support') + path, { method: 'POST', body });
    return { status: response.status, answer: (await response.json()) as Record<string, string> };
  };
  const { chatId, secureKey = '' } = (await call('', { nickname: 'Jo' })).answer;
  for (const levels of [64, 10_000, 50_000]) {
    const sent = await call(`/${chatId}/send`, { secureKey, message: 'hi', eventAttributes: nested(levels) });
    expect([levels, sent.status]).toEqual([levels, 400]);
  }
  const sent = await call(`/${chatId}/send`, { secureKey, message: 'hi', eventAttributes: nested(63) });
  expect(sent.status).toBe(200);
  expect((await call(`/${chatId}/refresh`, { secureKey, transcriptPosition: '1' })).status).toBe(200);
  await gms.close();
});

test('so are the data of a publication, and attributes that come in them as text', () => {
  const deep: unknown = JSON.parse(nested(10_000));
  for (const data of [{ eventAttributes: deep }, { eventAttributes: nested(10_000) }, { userData: deep }]) {
    const fields = fieldsOfData('send', { operation: 'sendMessage', secureKey: 'k', message: 'hi', ...data });
    expect(isProblem(fields)).toBe(true);
  }
});
