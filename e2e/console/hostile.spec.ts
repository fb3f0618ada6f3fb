import { expect, test } from './console.ts';

/** What somebody may call themselves, or say. */
const TEXTS = [
  '<img src=x onerror="document.title=1">',
  '<script>document.title=1</script>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}} $(id) `id` %00 \\u0041',
  '\u202egnirts desrever',
  'שלום, איפה החבילה?',
  'مرحبا <b>bold</b>',
  '__proto__',
  'constructor',
  '👩‍👩‍👧‍👦'.repeat(20),
  'x'.repeat(300),
];

test('hostile names, messages, addresses, files and data are shown as text', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  for (const text of TEXTS) {
    await fetch(service.dataURL, {
      method: 'POST',
      body: new URLSearchParams({ nickname: text, text, [`userData[${text}]`]: text }),
    });
  }
  await desk.open(service);
  for (const [index, chat] of (await service.chats()).entries()) {
    const text = TEXTS[index] ?? '';
    const agent = await chat.join({ nickname: text });
    await agent.say(text);
    await agent.pushUrl(text);
    await agent.customNotice(text);
    await agent.sendFile({
      name: `${index} ${text.replaceAll('/', '').slice(0, 60)}`,
      data: Buffer.from('x'),
    });
    await desk.page.goto(`${desk.page.url().split('#')[0]}#/${service.name}/${chat.id}`);
    await expect(
      desk.page.getByRole('heading', { level: 2, name: text.trim().slice(0, 20) }).first(),
    ).toBeVisible();
    await expect(desk.conversation.getByText(text).first()).toBeVisible();
    await expect(desk.conversation.locator('a[href^="javascript"]')).toHaveCount(0);
  }
  expect(
    await desk.page.evaluate(() => [...document.querySelectorAll('[onerror], [onload], #app script')].length),
  ).toBe(0);
  await expect(desk.page).toHaveTitle(/mock-gms console$/);
  const { scrollWidth, clientWidth } = await desk.page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('what somebody types at the desk arrives letter for letter', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  const [chat] = await service.chats();
  for (const text of TEXTS) {
    await desk.say(text);
    await chat?.waitFor({ type: 'Message', text });
    await expect(desk.writing()).toHaveValue('');
  }
  await desk.page.getByRole('searchbox').fill('<img src=x>');
  await expect(desk.page.getByText('Nothing on the wire has “<img src=x>” in it.')).toBeVisible();
});
