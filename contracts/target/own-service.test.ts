import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { inOwnService } from './own-service.ts';

test('the own service of a run is removed after it, whatever the outcome', async () => {
  const gms = await startMockGms({ port: 0 });
  const names = () => gms.services();
  const start = async (url: string) =>
    void (await fetch(url, { method: 'POST', body: new URLSearchParams({ nickname: 'Ada' }) }));
  try {
    await inOwnService(gms, async ({ chatApiURL, service }) => {
      await start(`${chatApiURL}/${service}`);
      expect(await names()).toEqual([service]);
    });
    expect(await names()).toEqual([]);
    const failing = inOwnService(gms, async ({ chatApiURL, service }) => {
      await start(`${chatApiURL}/${service}`);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await names()).toEqual([]);
  } finally {
    await gms.close();
  }
});
