import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import { post } from '../load/post.ts';
import { uploadForm } from './form.ts';
import { SETTINGS } from './plan.ts';
import { uploadTable } from './report.ts';

test('mock-gms takes the form with all bytes of the file, and as many as the settings let in', async () => {
  const gms = await startMockGms({ port: 0, defaults: SETTINGS });
  const dataURL = `${gms.url}/genesys/2/chat/bench`;
  const { chatId, secureKey } = JSON.parse(await post(dataURL, { firstName: 'First', lastName: 'Last' }));
  const { type, length, pieces } = uploadForm(Buffer.alloc(100_000, 'x'), { secureKey });
  const body = Buffer.concat(pieces);
  expect(body.length).toBe(length);
  const response = await fetch(`${dataURL}/${chatId}/file`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  });
  expect(await response.json()).toMatchObject({ statusCode: 0, userData: { 'file-id': expect.any(String) } });
  const [chat] = await gms.service('bench').chats();
  const uploaded = (await chat?.transcript())?.find(({ type }) => type === 'FileUploaded');
  expect(uploaded?.userData).toMatchObject({ 'file-name': 'bench.bin', 'file-size': '100000' });
  await gms.close();
});

test('the table tells MiB per second, the ratio within rounds, and the memory beside what is under way', () => {
  const MIB = 1024 * 1024;
  const text = uploadTable([
    {
      size: { title: '10 MiB', bytes: 10 * MIB, files: 20 },
      samples: [
        { round: 1, side: 'mock-gms', perSecond: 300 * MIB },
        { round: 1, side: 'multer', perSecond: 200 * MIB },
      ],
      peaks: { 'mock-gms': 40 * MIB, multer: 8.25 * MIB },
    },
  ]);
  expect(text).toMatch(/\| 10 MiB each \| +300 \| +200 \| +1\.50 \| +40 \| +8\.3 \| +40 \|/);
});
