import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { connectMockGms, type FollowedEvent, startMockGms } from '../index.ts';

for (const kind of ['in process', 'over HTTP'] as const) {
  test(`${kind}: a listener that throws is reported, and keeps nobody from what happens`, async () => {
    const gms = await startMockGms({ port: 0 });
    const service = (kind === 'in process' ? gms : await connectMockGms(gms.url)).service('support');
    const post = (path: string, fields: Record<string, string>) =>
      fetch(service.dataURL + path, { method: 'POST', body: new URLSearchParams(fields) });
    const seen = await warningsOf(async () => {
      const unfollow = await service.follow(({ type }) => {
        throw new Error(`a mistake at ${type}`);
      });
      const told: FollowedEvent[] = [];
      await service.follow((event) => told.push(event));
      const started = await post('', { nickname: 'Jo' });
      expect(started.status).toBe(200);
      const { chatId, secureKey } = (await started.json()) as { chatId: string; secureKey: string };
      const chat = await service.chat(chatId);
      const mistaken = chat.waitFor((entry) => {
        if (entry.type === 'Message') throw new Error('a mistake of the test');
        return false;
      });
      const waiting = chat.waitFor({ text: 'hi' });
      const [failed] = await Promise.all([
        mistaken.catch((error: Error) => error.message),
        waiting,
        post(`/${chatId}/send`, { secureKey, message: 'hi' }),
      ]);
      expect(failed).toBe('a mistake of the test');
      await expect.poll(() => told.filter(({ type }) => type === 'entry').length).toBe(3);
      // What comes with the end is for nobody who expects no warnings any more.
      unfollow();
    });
    await gms.close();
    expect(seen).toContain('a mistake at chatStarted');
  });
}

test('a script that throws something without a text fails alone', async () => {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  const seen = await warningsOf(async (warnings) => {
    await service.play({
      name: 'odd',
      run: () => Promise.reject(Object.assign(Object.create(null), { toString: 1 })),
    });
    await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
    await expect.poll(() => warnings.length).toBe(1);
  });
  expect(seen[0]).toMatch(/^script odd failed in chat \w+ and plays no further: .*toString: 1/);
  await gms.close();
});
