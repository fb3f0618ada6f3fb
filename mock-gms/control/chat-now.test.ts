import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

interface Detail {
  readonly deadlines: readonly { readonly kind: string; readonly at: number }[];
  readonly script?: { readonly name: string; readonly paused: boolean };
  readonly log: readonly { readonly seq: number }[];
}

async function chatOf(script: string) {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.clock.freeze();
  await service.configure({ script });
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const [chat] = await service.chats();
  const url = `${gms.url}/mock/services/support/chats/${chat?.id}`;
  const get = async (query = '') => (await (await fetch(`${url}${query}`)).json()) as Detail;
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { gms, service, get, post };
}

test('a chat shows its deadlines, the soonest first', async () => {
  const { gms, service, get, post } = await chatOf('none');
  const now = await service.clock.now();
  const detail = await get();
  expect(checkAnswer('ChatDetail', detail)).toEqual([]);
  expect(detail.deadlines.map(({ kind, at }) => [kind, at - now])).toEqual([
    ['absence', 45_000],
    ['idleAlert', 255_000],
  ]);
  await post('/end', {});
  expect((await get()).deadlines).toMatchObject([{ kind: 'forgotten' }]);
  await gms.close();
});

test('a caller who knows a part of the log receives the rest', async () => {
  const { gms, get } = await chatOf('none');
  expect((await get('?after=1')).log.map(({ seq }) => seq)).toEqual([2]);
  expect(await get('?after=x')).toMatchObject({ errors: [{ code: 100 }] });
  await gms.close();
});

test('the script of a chat is shown, paused and resumed', async () => {
  const { gms, get, post } = await chatOf('greeter');
  expect((await get()).script).toEqual({ name: 'greeter', paused: false });
  expect(await (await post('/script', { action: 'pause' })).json()).toEqual({
    name: 'greeter',
    paused: true,
  });
  expect((await get()).script).toEqual({ name: 'greeter', paused: true });
  expect(await (await post('/script', { action: 'resume' })).json()).toEqual({
    name: 'greeter',
    paused: false,
  });
  expect((await post('/script', { action: 'rewind' })).status).toBe(400);
  await gms.close();
});

test('pausing a script where none plays is refused', async () => {
  const { gms, get, post } = await chatOf('none');
  expect((await get()).script).toBeUndefined();
  expect((await post('/script', { action: 'pause' })).status).toBe(404);
  await gms.close();
});
