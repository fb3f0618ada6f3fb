import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { type Console, expect, startByRequest, test } from './console.ts';

test.beforeEach(async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
});

test('an answer that is kept ready comes by a slash', { tag: ONLY_IN_WHOLE }, async ({ desk }) => {
  await desk.writing().pressSequentially('/look');
  await expect(desk.page.getByRole('option', { name: /looking that up/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await desk.writing().press('Enter');
  await expect(desk.writing()).toHaveValue('One moment please, I am looking that up.');
  await desk.writing().press('Enter');
  await expect(desk.customer.getByRole('log').getByText('I am looking that up')).toBeVisible();

  await desk.writing().pressSequentially('/');
  await desk.page.getByRole('option', { name: 'Change these answers…' }).click();
  await desk.form('Answers').getByRole('textbox').fill('Mine');
  await desk.form('Answers').getByRole('button', { name: 'Keep' }).click();
  await desk.writing().pressSequentially('/');
  await expect(desk.page.getByRole('listbox', { name: 'Answers' }).getByRole('option')).toHaveText([
    'Mine',
    'Change these answers…',
  ]);
});

test('what the agent types reaches the customer, with its end', { tag: ONLY_IN_WHOLE }, async ({ desk }) => {
  await desk.writing().pressSequentially('Let me');
  await expect(desk.customer.locator('#typing')).toContainText('Ann');
  await desk.writing().fill('');
  await expect(desk.customer.locator('#typing')).toBeEmpty();
});

test('a URL, a notice, a file and data go the ways they have', async ({ desk, service }) => {
  const [chat] = await service.chats();
  const url = await desk.act('URL', 'Push a URL');
  await url.getByLabel('Address').fill('https://example.org/help');
  await url.getByRole('button', { name: 'Push' }).click();
  await expect(desk.conversation.getByRole('link', { name: 'https://example.org/help' })).toBeVisible();

  const notice = await desk.act('Notice', 'Send a custom notice');
  await notice.getByLabel('Text').fill('survey');
  await notice.getByLabel('Attributes').fill('{"kind":');
  await expect(notice.getByRole('button', { name: 'Send the notice' })).toBeDisabled();
  await notice.getByLabel('Attributes').fill('{"kind":"survey"}');
  await notice.getByRole('button', { name: 'Send the notice' }).click();
  await expect(desk.conversation.getByText('survey', { exact: true })).toBeVisible();

  const file = await desk.act('File', 'Send a file');
  await file
    .getByLabel('File')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
  await file.getByRole('button', { name: 'Send the file' }).click();
  await expect(desk.conversation.getByText('a.txt')).toBeVisible();
  // Playwright does not hear of what a released Firefox saves from a page's own memory: the answer tells.
  const saved = desk.page.waitForResponse(/\/files\/[^/]+$/);
  await desk.conversation.getByRole('button', { name: 'Download' }).click();
  expect((await saved).headers()['content-disposition']).toContain('a.txt');

  const data = await desk.act('Data', 'Attach data');
  await data.getByLabel('Key').fill('order');
  await data.getByLabel('Value').fill('AB-1234');
  await data.getByRole('button', { name: 'Attach' }).click();
  await expect(desk.conversation.getByText('Attached data: order')).toBeVisible();
  expect((await chat?.state())?.userData).toMatchObject({ order: 'AB-1234' });
});

test('a chat is transferred, a supervisor comes silently, and the last one leaves it alive', async ({
  desk,
}) => {
  const transfer = await desk.act('Transfer', 'Transfer');
  await transfer.getByLabel('To').fill('Zoe');
  await transfer.getByText('The same in a test or with curl').click();
  await expect(transfer).toContainText('agent.transfer({"nickname":"Zoe"})');
  await transfer.getByRole('button', { name: 'Transfer' }).click();
  await expect(desk.conversation.getByText('Ann left')).toBeVisible();
  await expect(desk.writing('Zoe')).toBeVisible();

  const supervisor = await desk.act('Supervisor', 'Bring in a supervisor');
  await supervisor.getByRole('button', { name: 'Bring in' }).click();
  await expect(desk.conversation.getByText('Sam monitors silently')).toBeVisible();
  await desk.page.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Zoe · agent' });
  await desk.page.getByLabel('Hide from the customer').check();
  await desk.say('Is this right?', 'Zoe');
  await expect(desk.conversation.getByText('the customer does not see this')).toBeVisible();

  const leave = await desk.act('Leave', 'Leave');
  await leave.getByLabel('What happens to the chat').selectOption('keepAlive');
  await leave.getByRole('button', { name: 'Leave' }).click();
  await expect(desk.conversation.getByText('Zoe left')).toBeVisible();
  await expect(desk.customer.getByRole('log').getByText('Is this right?')).toHaveCount(0);

  const end = await desk.act('End', 'End the chat');
  await end.getByRole('button', { name: 'End' }).click();
  await expect(desk.page.getByText('This chat has ended.')).toBeVisible();
});

test('a script pauses when a person takes over, and goes on when it is told to', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'greeter' });
  await endChat(desk);
  await desk.customer.getByRole('button', { name: 'Start a new chat' }).click();
  await expect(desk.chats.getByRole('option')).toHaveCount(2);
  await desk.chats.getByRole('option').first().click();
  await expect(desk.page.getByText('Script greeter plays')).toBeVisible();

  // Who is refused has not taken over.
  await desk.page.route('**/participants', (route) => route.fulfill({ status: 409, json: {} }), { times: 1 });
  await desk.page.getByRole('button', { name: 'Join as agent' }).click();
  const form = desk.form('Join');
  await form.getByLabel('Name').fill('Zoe');
  await form.getByRole('button', { name: 'Join' }).click();
  await expect(form.getByRole('alert')).toContainText('409');
  await expect(desk.page.getByText('Script greeter plays')).toBeVisible();
  await form.getByRole('button', { name: 'Cancel' }).click();

  await desk.join('Zoe');
  await expect(desk.page.getByText('Script greeter is paused')).toBeVisible();
  await desk.page.getByRole('button', { name: 'resume it' }).click();
  await expect(desk.page.getByText('Script greeter plays')).toBeVisible();
});

async function endChat(desk: Console): Promise<void> {
  const form = await desk.act('End', 'End the chat');
  await form.getByRole('button', { name: 'End' }).click();
  await expect(desk.page.getByText('This chat has ended.')).toBeVisible();
}

test('an asynchronous chat is parked, and only such a chat', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  const park = desk.page.getByRole('toolbar').getByRole('button', { name: 'Park' });
  await expect(desk.page.getByRole('toolbar').getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(park).toHaveCount(0);
  await startByRequest(service.dataURL, { nickname: 'Mia', 'userData[GCTI_Chat_AsyncMode]': 'true' });
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await desk.join('Zoe');
  await park.click();
  await desk.form('Park the chat').getByRole('button', { name: 'Park' }).click();
  await expect(desk.conversation.getByText('Zoe left')).toBeVisible();
  const mia = (await service.chats()).at(-1);
  expect((await mia?.state())?.ended).toBeUndefined();
});

test('a script that plays is started again from the head of the chat', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'greeter' });
  await startByRequest(service.dataURL, { nickname: 'Mia' });
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await expect(desk.conversation.getByText(/joined/).nth(1)).toBeVisible();
  await desk.page.getByRole('button', { name: 'start it again' }).click();
  await expect(desk.conversation.getByText(/Ada left/)).toBeVisible();
  await expect(desk.conversation.getByText(/joined/).nth(2)).toBeVisible();
});
