import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { examplesOf } from '../docs/blocks/named-blocks.ts';
import { readProfile, startMockGms } from '../mock-gms/index.ts';

const README = fileURLToPath(new URL('README.md', import.meta.url));

test('the overlays in the README make the mock answer as their comments say', async () => {
  const { code = '' } = examplesOf(README).find(({ name }) => name === 'overlays') ?? {};
  const file = join(test.info().outputDir, 'my-gms.yaml');
  writeFileSync(test.info().outputPath('my-gms.yaml'), code);
  const gms = await startMockGms({ port: 0 });
  try {
    const service = gms.service('support');
    await service.configure({ profile: readProfile(file) });
    const post = async (path: string, fields: Record<string, string>) => {
      const response = await fetch(`${service.dataURL}${path}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    const { body: started } = await post('', { nickname: 'Jo' });
    expect(started).not.toHaveProperty('monitored');
    expect(started.nextPosition).toBe('2');
    const { chatId, secureKey = '' } = started;
    expect((await post(`/${chatId}/send`, { secureKey })).status).toBe(409);
    const lost = await post(`/${chatId}/send`, { secureKey: '0000000000000000', message: 'Hello' });
    expect(lost.body.errors).toEqual([
      expect.objectContaining({
        code: 249,
        advice: expect.stringMatching(/^No such chat\. referenceId\[\d+\]$/),
      }),
    ]);
  } finally {
    await gms.close();
  }
});
