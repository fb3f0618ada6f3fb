import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { Jumps } from './jumps.ts';

closeAfterEach();

test('what the clock jumped over is known for any two times, and nothing else', () => {
  const jumps = new Jumps();
  expect(jumps.over(0, 100)).toBe(0);
  jumps.note(10, 30);
  jumps.note(50, 60);
  expect(jumps.over(0, 100)).toBe(30);
  expect(jumps.over(20, 55)).toBe(15);
  expect(jumps.over(30, 50)).toBe(0);
  expect(jumps.over(Number.NEGATIVE_INFINITY, 20)).toBe(10);
});

test('a client that a jump of the clock made absent is said not to be to blame', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  const ask = async (path: string, form: Record<string, string>) =>
    (await fetch(path, { method: 'POST', body: new URLSearchParams(form) })).json() as Promise<
      Record<string, string>
    >;
  const { chatId, userId, secureKey, alias } = await ask(service.dataURL, { nickname: 'Jonny' });
  await service.clock.advance(46_000, { clients: 'absent' });
  const ids = { userId, secureKey, alias } as Record<string, string>;
  await ask(`${service.dataURL}/${chatId}/refresh`, { ...ids, transcriptPosition: '1' });
  const [found] = await service.journal.findings();
  expect(found).toMatchObject({ code: 'session-lost', severity: 'warning' });
  expect(found?.message).toMatch(/no request came for 46 s, but the clock .* was moved over 46 s/);
});
