import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { type Console, expect, startByRequest, test } from './console.ts';

test('a supervisor who is brought in does not speak: the one who spoke goes on', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await bringIn(desk, 'Sam');
  await desk.say('Hello Jonny');
  await expect(desk.customer.getByRole('log').getByText('Hello Jonny')).toBeVisible();
  const transfer = await desk.act('Transfer', 'Transfer');
  await transfer.getByRole('button', { name: 'Transfer' }).click();
  await expect(desk.conversation.getByText('Ann left')).toBeVisible();
  await expect(desk.writing('Zoe')).toBeVisible();
  await desk.page.reload();
  await expect(desk.writing('Zoe')).toBeVisible();
});

test('a supervisor who listens whispers, and barges in', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await bringIn(desk, 'Sam');
  await desk.page.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Sam · supervisor, silent' });
  await desk.say('Offer a refund', 'Sam');
  await expect(desk.conversation.getByText('the customer does not see this')).toBeVisible();
  const barge = await desk.act('Barge in', 'Barge in');
  await barge.getByRole('button', { name: 'Become visible' }).click();
  await expect(barge).toHaveCount(0);
  await expect(desk.page.getByRole('toolbar').getByRole('button', { name: 'Barge in' })).toHaveCount(0);
  await desk.say('I am Sam', 'Sam');
  await expect(desk.customer.getByRole('log').getByText('I am Sam')).toBeVisible();
  await expect(desk.customer.getByRole('log').getByText('Offer a refund')).toHaveCount(0);
});

test('a text that begins with a slash and is no answer is sent as it is', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.writing().pressSequentially('/etc/hosts');
  await desk.writing().press('Enter');
  await expect(desk.customer.getByRole('log').getByText('/etc/hosts')).toBeVisible();
  await expect(desk.writing()).toHaveValue('');
  await desk.writing().pressSequentially('/hello');
  await expect(desk.page.getByRole('listbox', { name: 'Answers' })).toBeVisible();
  await desk.writing().press('Escape');
  await expect(desk.page.getByRole('listbox', { name: 'Answers' })).toHaveCount(0);
  await desk.writing().press('Enter');
  await expect(desk.customer.getByRole('log').getByText('/hello')).toBeVisible();
});

test('chats of the same name that have ended are told apart by when they began', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  for (const minutes of [0, 5]) {
    await service.clock.advance(minutes * 60_000);
    await startByRequest(service.dataURL, { nickname: 'Jonny' });
    await (await service.waitForChat()).end();
  }
  await desk.open(service);
  const rows = desk.page.getByRole('listbox', { name: 'Chats' }).getByRole('option');
  await expect(rows).toHaveText([/ended, began \d\d:\d\d:\d\d/, /ended, began \d\d:\d\d:\d\d/]);
  const [second, first] = await rows.allTextContents();
  expect(second).not.toBe(first);
});

test('a chat without staff is ended by the server, as its form says', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.page.getByRole('button', { name: 'Join as agent' })).toBeVisible();
  const end = await desk.act('End', 'End the chat');
  await expect(end.getByLabel('Who ends it').getByRole('option')).toHaveText(['The server']);
  await end.getByText('The same in a test or with curl').click();
  await expect(end).toContainText('await chat.end();');
  await end.getByRole('button', { name: 'End' }).click();
  await expect(desk.conversation.getByText('The server ended the chat')).toBeVisible();
});

test('a text that is too long stays, and the place below it says how long it may be', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none', maxMessageBytes: 20 });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.say('ä'.repeat(15));
  await expect(desk.page.getByRole('alert')).toContainText(
    'the text has 30 bytes, and one message may have 20',
  );
  await expect(desk.page.locator('.writing').getByRole('alert')).toBeVisible();
  await expect(desk.writing()).toHaveValue('ä'.repeat(15));
  await desk.say('Short');
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
});

test('data may be a map', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  const data = await desk.act('Data', 'Attach data');
  await data.getByLabel('Key').fill('order');
  await data.getByLabel('Value').fill('{"number":');
  await data.getByLabel('Read it as JSON').check();
  await expect(data.getByRole('button', { name: 'Attach' })).toBeDisabled();
  await data.getByLabel('Value').fill('{"number":"4711"}');
  await data.getByRole('button', { name: 'Attach' }).click();
  await expect(desk.conversation.getByText('Attached data: order')).toBeVisible();
  const [chat] = await service.chats();
  expect((await chat?.state())?.userData).toMatchObject({ order: { number: '4711' } });
});

test('an asynchronous chat is parked, joined again and goes on', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await startByRequest(service.dataURL, { nickname: 'Mia', 'userData[GCTI_Chat_AsyncMode]': 'true' });
  await desk.join();
  const park = await desk.act('Park', 'Park the chat');
  await park.getByRole('button', { name: 'Park' }).click();
  await expect(desk.conversation.getByText('Ann left')).toBeVisible();
  await desk.join('Zoe');
  await desk.say('Here again', 'Zoe');
  await expect(desk.conversation.getByText('Here again')).toBeVisible();
});

test('each of several chats has its own speaker and its own draft', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  for (const nickname of ['Mia', 'Jonny']) await startByRequest(service.dataURL, { nickname });
  await desk.open(service);
  for (const [customer, agent] of [
    ['Mia', 'Ann'],
    ['Jonny', 'Bob'],
  ] as const) {
    await desk.chats.getByRole('option', { name: new RegExp(customer) }).click();
    await desk.join(agent);
    await desk.writing(agent).fill(`for ${customer}`);
  }
  await desk.page.getByRole('button', { name: 'join as another' }).click();
  await desk.form('Join').getByLabel('Name').fill('Cleo');
  await desk.form('Join').getByRole('button', { name: 'Join' }).click();
  await expect(desk.writing('Cleo')).toHaveValue('for Jonny');
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await expect(desk.writing('Ann')).toHaveValue('for Mia');
  await desk.writing('Ann').press('Enter');
  await expect(desk.conversation.locator('.said', { hasText: 'for Mia' })).toContainText('Ann');
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await desk.page.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Bob · agent' });
  await desk.writing('Bob').press('Enter');
  await expect(desk.conversation.locator('.said', { hasText: 'for Jonny' })).toContainText('Bob');
});

test('a script that failed says why, and can be started again', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.addScript({ steps: [{ join: 'Ada' }, { say: 'Longer than it may be' }] }, 'talker');
  await service.configure({ script: 'talker', maxMessageBytes: 10 });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.page.getByText(/Script talker failed: /)).toContainText('one message may have 10');
  await service.configure({ maxMessageBytes: 100 });
  await desk.page.getByRole('button', { name: 'start it again' }).click();
  await expect(desk.conversation.getByText('Longer than it may be')).toBeVisible();
});

test('a chat that came while another was open is looked at when it is opened, and its script waits for who joins', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  // With a clock that stands and no client that polls, nothing but the opening can lead to a look.
  await service.configure({ script: 'greeter' });
  await service.clock.freeze();
  const start = (nickname: string) => startByRequest(service.dataURL, { nickname });
  await start('Jonny');
  await desk.open(service);
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await expect(desk.page.getByText('Script greeter plays')).toBeVisible();
  const looked = desk.page.waitForResponse(/\/chats\/[^/?]+\?after=/);
  await start('Mia');
  const mia = desk.chats.getByRole('option', { name: /Mia/ });
  await expect(mia).toBeVisible();
  await looked;
  await mia.click();
  await expect(desk.page.getByRole('heading', { name: /Mia/ })).toBeVisible();
  await expect(desk.page.getByText('Script greeter plays')).toBeVisible();
  await expect(desk.page.getByRole('list', { name: 'What time will bring' })).toContainText('idle alert');
  await desk.join('Ann');
  await expect(desk.page.getByText('Script greeter is paused')).toBeVisible();
});

test('the customer’s page waits until the desk hears of the chat that starts in it', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await desk.page.route('**/mock/events', async (route) => {
    await held;
    await route.continue();
  });
  await desk.open(service);
  await expect(desk.page.getByRole('heading', { name: 'Customer' })).toBeVisible();
  await expect(desk.page.locator('iframe')).toHaveCount(0);
  goOn();
  await desk.start('Jonny');
  await desk.join();
});

async function bringIn(desk: Console, name: string): Promise<void> {
  const form = await desk.act('Supervisor', 'Bring in a supervisor');
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Bring in' }).click();
  await expect(desk.conversation.getByText(`${name} monitors silently`)).toBeVisible();
}

test('a chat that starts or ends takes the cursor from nobody who writes elsewhere', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await service.clock.freeze();
  await service.faults.add({ operation: 'requestChat', effect: { kind: 'delay', ms: 1000 } });
  await desk.open(service);
  await desk.start('Mia');
  await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);
  const filter = desk.page.getByRole('searchbox');
  await filter.click();
  await service.clock.advance(1000);
  await expect(desk.customer.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  await expectCursorIn(filter);

  await (await service.waitForChat()).end();
  await service.clock.resume();
  await expect(desk.customer.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
  await expectCursorIn(filter);
});
