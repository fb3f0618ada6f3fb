import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { expect, sendByRequest, startByRequest, test } from './console.ts';

test('polls without news are one row, which the keyboard unfolds', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  const quiet = desk.wire.getByRole('option', { name: /refresh × \d+, no news/ }).first();
  await expect(quiet).toBeVisible();
  await desk.page.getByRole('searchbox').fill('refresh');
  await desk.wire.focus();
  await desk.page.keyboard.press('Home');
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Enter');
  await expect(desk.wire.getByRole('option', { name: /refresh 200/ }).first()).toBeVisible();
});

test('the view is paused while the wire goes on', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.wire.getByRole('option', { name: /requestChat 200/ })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Pause', exact: true }).click();
  await desk.customerSays('Hello?');
  await expect(desk.conversation.getByText('Hello?')).toBeVisible();
  await expect(desk.wire.getByRole('option', { name: /send 200/ })).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: 'Go on' })).toHaveAttribute('aria-pressed', 'true');
  await desk.page.getByRole('button', { name: 'Go on' }).click();
  await expect(desk.wire.getByRole('option', { name: /send 200/ })).toBeVisible();
});

test('the wire of a chat is saved as an HTTP archive', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.wire.getByRole('option', { name: /requestChat 200/ })).toBeVisible();
  const saved = desk.page.waitForResponse(/journal\/har\?chatId=/);
  await desk.page.getByRole('button', { name: 'HAR' }).click();
  expect((await saved).status()).toBe(200);
});

test('an entry leads to the exchange that carried it, and the exchange marks the entry', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.say('On its way');
  await expect(desk.customer.getByRole('log').getByText('On its way')).toBeVisible();
  const entry = desk.conversation.locator('.said', { hasText: 'On its way' });
  await entry.getByRole('button', { name: /show what carried it/ }).click();
  await expect(entry).toHaveAttribute('data-carried', 'true');
  await expect(desk.page.getByRole('tabpanel')).toContainText('On its way');
  await expect(desk.wire.getByRole('option', { selected: true })).toContainText('refresh');
});

test('over CometD pushes are drawn, and a connection that is held is drawn as held', async ({
  desk,
  service,
  context,
  gms,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  const customer = await context.newPage();
  await customer.goto(`${gms.url}/demo/?service=${service.name}&transport=cometd`);
  await customer.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await customer.getByRole('button', { name: 'Start chat' }).click();
  await expect(customer.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  await desk.page.bringToFront();
  await desk.join();
  await desk.say('Hello Mia');
  await expect(desk.wire.getByRole('option', { name: /push · entry/ }).first()).toBeVisible();
  await expect(desk.wire.getByRole('option', { name: /a connection is held/ })).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: /Mia/ })).toContainText('push');
});

test('what a customer says in another chat is counted in the list and in the title', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const mia = await startByRequest(service.dataURL, { nickname: 'Mia' });
  await desk.open(service);
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await sendByRequest(service.dataURL, mia, { message: 'Anyone?' });
  await expect(desk.chats.getByRole('option', { name: /Mia.*1 new.*Anyone\?/s })).toBeVisible();
  await expect(desk.page).toHaveTitle('(1) mock-gms console');
  const icon = desk.page.locator('link[rel=icon]');
  await expect(icon).toHaveAttribute('href', /^data:image/);
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await expect(desk.page).toHaveTitle('mock-gms console');
  await expect(icon).not.toHaveAttribute('href', /^data:/);
  await desk.page.goBack();
  await expect(desk.page.getByRole('heading', { name: /Jonny/ })).toBeVisible();
  await desk.page.reload();
  await expect(desk.chats.getByRole('option', { name: /Mia.*Anyone\?/s })).toBeVisible();
});

for (const screen of [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
])
  test(`at ${screen.width} px no label of the wire is cut, and the place of an entry says what it is`, {
    tag: screen.width === 360 ? [] : ONLY_IN_WHOLE,
  }, async ({ desk, service }) => {
    const { page } = desk;
    await page.setViewportSize(screen);
    await service.configure({ script: 'none' });
    const { chatId, secureKey, userId, alias } = await startByRequest(service.dataURL, {
      nickname: 'Maximilian',
    });
    const ask = (operation: string, more: Record<string, string>) =>
      fetch(`${service.dataURL}/${chatId}/${operation}`, {
        method: 'POST',
        body: new URLSearchParams({ secureKey, userId, alias, ...more }),
      });
    const agent = await (await service.waitForChat()).join({ nickname: 'Ada' });
    await agent.say('Hello');
    for (const transcriptPosition of ['1', '4', '4', '4']) await ask('refresh', { transcriptPosition });
    await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 204 } });
    await ask('send', { message: 'Hello' });
    await service.clock.advance(256_000);
    await desk.open(service, `/${chatId}?view=wire`);
    await expect(desk.wire.getByRole('option', { name: 'say Ada entry 3' })).toBeVisible();
    await expect(desk.wire.getByRole('option', { name: /fault: error/ })).toBeVisible();
    await expect(desk.wire.getByRole('option', { name: /idle alert system entry/ })).toBeVisible();
    const labels = desk.wire.locator('.arrow-label, .quiet-group');
    const cut = await labels.evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });

test('who the system is, and why somebody left, is said in words', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const chat = await service.waitForChat();
  await chat.join({ nickname: 'Ada' });
  await service.clock.advance(256_000);
  await service.clock.advance(46_000, { clients: 'absent' });
  await desk.open(service, `/${chat.id}`);
  await expect(
    desk.conversation.getByText('left, reason 7: nobody said anything for too long'),
  ).toBeVisible();
  await expect(desk.page.getByText('external', { exact: true })).toHaveAttribute('title', /No person/);
});

test('the service in the query is shown, and links lead somebody else to a service or a chat', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service, gms, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'Only here may a test read what was copied.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: gms.url });
  const { page } = desk;
  await service.configure({ script: 'none' });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const chat = await service.waitForChat();
  const another = `${service.name}-2`;
  await page.goto(`${gms.url}/?service=${another}`);
  const services = page.getByRole('navigation', { name: 'Services' });
  await expect(services.getByRole('button', { name: another })).toHaveAttribute('aria-current', 'true');
  await page.goto(`${gms.url}/?service=${service.name}`);
  await expect(page).toHaveURL(`${gms.url}/console/#/${service.name}`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link to this service' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await copied()).toBe(`${gms.url}/console/#/${service.name}`);
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await page.getByRole('button', { name: 'Copy link to this chat' }).click();
  await expect.poll(copied).toBe(`${gms.url}/console/#/${service.name}/${chat.id}`);
});

test('a start that was refused is on the wire of no chat, also while a chat is open', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ foo: 'bar' }) });
  const refused = desk.wire.getByRole('option', { name: /requestChat 400 · error 161/ });
  await expect(refused).toBeVisible();
  await desk.start('Jonny');
  await expect(desk.wire.getByRole('option', { name: /requestChat 200/ })).toBeVisible();
  await expect(refused).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'No chat: 1' }).click();
  await refused.click();
  await expect(desk.page.getByRole('tabpanel')).toContainText('Name is missing');
});
