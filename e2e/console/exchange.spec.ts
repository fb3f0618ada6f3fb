import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { type Console, expect, sendByRequest, startByRequest, test } from './console.ts';

/** A chat that nobody polls: what crosses its wire is what the test sends. */
async function quietChat(desk: Console, service: { readonly dataURL: string }) {
  const started = await startByRequest(service.dataURL, { nickname: 'Mia' });
  const { chatId, secureKey } = started;
  const send = (fields: Record<string, string>) => sendByRequest(service.dataURL, started, fields);
  const open = async (name: RegExp) => {
    await desk.wire.getByRole('option', { name }).last().click();
    return desk.page.getByRole('region', { name: /^Exchange \d+$/ });
  };
  return { chatId, secureKey, send, open };
}

test('an answer that says something failed is marked, and so is what has findings; both are found', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  const { chatId, send, open } = await quietChat(desk, service);
  await send({ message: 'Hello' });
  await send({ secureKey: 'wrong', message: 'x' });
  await desk.open(service, `/${chatId}`);
  const failed = desk.wire.getByRole('option', { name: /200 · error 249/ });
  await expect(failed).toBeVisible();
  await expect(failed).toContainText('finding');
  const filter = desk.page.getByRole('searchbox');
  for (const word of ['249', 'error', 'finding', 'error finding']) {
    await filter.fill(word);
    await expect(failed).toBeVisible();
  }
  await filter.fill('error');
  await expect(desk.wire.getByRole('option')).toHaveCount(1);
  const details = await open(/error 249/);
  await expect(details.getByText('200 · error 249')).toHaveAttribute('data-tone', 'bad');
});

test('the line for curl has the keys, and says what is to be filled in', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  const { chatId, secureKey, send, open } = await quietChat(desk, service);
  await send({ message: 'Hello' });
  const chat = await service.chat(chatId);
  await chat.join({ nickname: 'Ann' });
  const upload = new FormData();
  upload.append('secureKey', secureKey);
  upload.append('file', new Blob(['abc'], { type: 'text/plain' }), 'a.txt');
  await fetch(`${service.dataURL}/${chatId}/file`, { method: 'POST', body: upload });
  await desk.open(service, `/${chatId}`);
  for (const name of [/send 200/, /fileUpload .*200/]) {
    const details = await open(name);
    await details.getByRole('tab', { name: 'Request' }).click();
    await expect(details.getByRole('tabpanel')).toContainText('(redacted)');
    await details.getByRole('tab', { name: 'curl' }).click();
    await expect(details.getByRole('tabpanel')).toContainText(`secureKey=${secureKey}`);
  }
  await expect(desk.page.getByRole('tabpanel')).toContainText('Put the path of a file in place of FILE');
});

test('characters that turn a line are shown as escapes, and are copied as they are', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  const { chatId, send, open } = await quietChat(desk, service);
  await send({ message: 'a\u202eb\u0007\u2066' });
  await desk.open(service, `/${chatId}`);
  const details = await open(/send 200/);
  await details.getByRole('tab', { name: 'Request' }).click();
  await expect(details.locator('pre')).toContainText('message = a\\u202eb\\u0007\\u2066');
  await expect(details.locator('pre')).toHaveCSS('direction', 'ltr');
  await details.getByRole('tab', { name: 'Answer' }).click();
  await expect(details.locator('pre')).not.toContainText('\u202e');
});

test('the contract says of every kind of exchange what it is', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
  context,
  gms,
}) => {
  test.slow();
  await service.configure({ script: 'none' });
  await desk.open(service);
  const customer = await context.newPage();
  await customer.goto(`${gms.url}/demo/?service=${service.name}&transport=cometd`);
  await customer.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await customer.getByRole('button', { name: 'Start chat' }).click();
  await expect(customer.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  await desk.page.bringToFront();
  await desk.join();
  const filter = desk.page.getByRole('searchbox');
  for (const [word, said] of [
    ['requestChat', 'Start a chat'],
    ['push', 'A push answers no request'],
    ['/meta/connect', 'belongs to CometD itself'],
  ] as const) {
    await filter.fill(word);
    const rows = desk.wire.getByRole('option');
    await rows.first().click();
    // Polls without news are in one row, which a click unfolds.
    if (word === '/meta/connect') await rows.nth(1).click();
    const details = desk.page.getByRole('region', { name: /^Exchange \d+$/ });
    await details.getByRole('tab', { name: 'Contract' }).click();
    await expect(details.getByRole('tabpanel')).toContainText(said);
    await details.getByRole('button', { name: 'Close the exchange' }).click();
  }
});

test('an exchange is opened, read and closed with the keyboard alone', async ({ desk, service }) => {
  const { page } = desk;
  const { keyboard } = page;
  await service.configure({ script: 'none' });
  const { chatId, send } = await quietChat(desk, service);
  await send({ message: 'Hello' });
  await desk.open(service, `/${chatId}`);
  await expect(desk.wire.getByRole('option', { name: /send 200/ })).toBeVisible();
  await keyboard.press('w');
  await expectCursorIn(desk.wire);
  // The last row is what the agents are told of it.
  await keyboard.press('End');
  await keyboard.press('ArrowUp');
  const details = page.getByRole('region', { name: /^Exchange \d+$/ });
  await expect(details).toBeVisible();
  await details.getByRole('tab', { name: 'Answer' }).focus();
  await keyboard.press('ArrowRight');
  await expectCursorIn(details.getByRole('tab', { name: 'Contract' }));
  await keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expectCursorIn(desk.wire);
  await keyboard.press('d');
  await expectCursorIn(page.getByRole('tab', { name: 'Scripts' }));
  await keyboard.press('d');
  await expectCursorIn(page.getByRole('button', { name: 'Set up' }));
  await keyboard.press('d');
  await keyboard.press('f');
  await expectCursorIn(page.getByRole('searchbox', { name: 'Filter the wire' }));
});
