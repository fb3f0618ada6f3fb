import type { ServiceHandle } from '../../mock-gms/index.ts';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { type Console, expect, startByRequest, test } from './console.ts';

/** Elements that the page may have, whatever there is to show: a screen full of rows and what stands around them. */
const MOST_ELEMENTS = 2000;

/** Asserts that the page has no more; where it has, says where they are. */
async function assertFew({ page }: Console): Promise<void> {
  const held = await page.evaluate(() => {
    const lists = [...document.querySelectorAll('[role=listbox], [role=log], nav')].map((list) => {
      const name = list.getAttribute('aria-label') ?? list.tagName;
      return `${name}: ${list.querySelectorAll('*').length} in ${list.clientHeight} px`;
    });
    return { all: document.querySelectorAll('*').length, where: lists.join(', ') };
  });
  expect(held.all, held.where).toBeLessThan(MOST_ELEMENTS);
}

test('a thousand chats cost what the screen shows of them', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  const start = (nickname: string) => startByRequest(service.dataURL, { nickname });
  for (let each = 0; each < 1000; each += 50)
    await Promise.all(Array.from({ length: 50 }, (_, index) => start(`n${each + index}`)));
  await desk.open(service);
  await expect(desk.chats.getByRole('option').first()).toHaveAttribute('aria-setsize', '1000');
  await assertFew(desk);
  await desk.chats.focus();
  await desk.page.keyboard.press('End');
  await expect(desk.chats.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '1000');
  await expect(desk.chats.getByRole('option', { selected: true })).toBeInViewport();
  await assertFew(desk);
});

/** Starts a chat that already holds so many messages. */
async function startLongChat(service: ServiceHandle, count: number): Promise<string> {
  await service.configure({ script: 'none' });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const snapshot = await service.snapshot();
  const [chat] = snapshot.chats;
  const last = chat?.log.at(-1);
  if (chat === undefined || last === undefined || !('index' in last)) throw new Error('no chat to grow');
  const messages = Array.from({ length: count }, (_, place) => ({
    ...last,
    seq: last.seq + place + 1,
    index: last.index + place + 1,
    type: 'Message' as const,
    text: `message ${place + 1} ${'and more '.repeat(place % 7)}`,
  }));
  await service.restore({ ...snapshot, chats: [{ ...chat, log: [...chat.log, ...messages] }] });
  return chat.id;
}

test('a chat of ten thousand entries costs what the screen shows of it, and its end is in view', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const chatId = await startLongChat(service, 10_000);
  await desk.open(service, `/${chatId}`);
  await expect(desk.conversation.getByText('message 10000')).toBeInViewport();
  await assertFew(desk);
  await desk.conversation.evaluate((log) => {
    log.scrollTop = log.scrollHeight / 2;
  });
  await expect(desk.conversation.getByText('message 10000')).toHaveCount(0);
  await expect(desk.conversation.getByText(/message [456]\d\d\d/).nth(9)).toBeInViewport();
  await assertFew(desk);
  const handle = await service.chat(chatId);
  await (await handle.join({ nickname: 'Ann' })).say('at the end');
  // Anyone who reads further up is left there.
  await expect(desk.chats.getByText('at the end')).toBeVisible();
  await expect(desk.conversation.getByText('at the end')).toHaveCount(0);
});

test('who has scrolled up is left there, also when more comes before the browser tells of the scroll', async ({
  desk,
  service,
}) => {
  const chatId = await startLongChat(service, 500);
  await desk.open(service, `/${chatId}`);
  await expect(desk.conversation.getByText('message 500')).toBeInViewport();
  const before = await desk.conversation.evaluate((log) => {
    // A busy browser tells late; this one does not tell at all.
    window.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true });
    log.scrollTop = log.scrollHeight / 2;
    return log.scrollHeight;
  });
  await (await (await service.chat(chatId)).join({ nickname: 'Ann' })).say('at the end');
  await expect.poll(() => desk.conversation.evaluate((log) => log.scrollHeight)).toBeGreaterThan(before);
  const beyond = await desk.conversation.evaluate(
    (log) => log.scrollHeight - log.scrollTop - log.clientHeight,
  );
  expect(beyond).toBeGreaterThan(before / 4);
});

test('a hundred services cost a list, and one is asked for when somebody looks at it', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, gms, service }) => {
  await service.configure({ script: 'none' });
  const names = Array.from({ length: 100 }, (_, number) => `${service.name}-${number}`);
  for (const name of names) await gms.service(name).configure({ script: 'none' });
  const start = (name: string) => startByRequest(gms.service(name).dataURL, { nickname: 'Jonny' });
  const [other = ''] = names;
  await start(other);
  await start(other);

  const asked = new Set<string>();
  desk.page.on('request', (request) => {
    const [, name] = /\/mock\/services\/([^/?]+)/.exec(request.url()) ?? [];
    if (name !== undefined) asked.add(name);
  });
  await desk.open(service);
  const button = desk.page.getByRole('button', { name: new RegExp(`^${other} `) });
  await expect(button).toContainText('2 running chats');
  await start(other);
  await expect(button).toContainText('3 running chats');
  expect([...asked]).toEqual([service.name]);

  await button.click();
  await expect(desk.chats.getByRole('option')).toHaveCount(3);
  await expect(button).toContainText('3 running chats');
  expect([...asked]).toEqual([service.name, other]);
  for (const name of names) await gms.service(name).remove();
});
