import type { Page } from '@playwright/test';
import type { ServiceHandle } from '../../mock-gms/index.ts';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { savedDuring } from '../fixtures/download.ts';
import { expect, test } from '../fixtures.ts';

const kite = { name: 'kite.txt', mimeType: 'text/plain', buffer: Buffer.from('It flies.') };

/** Starts a chat on the customer's page. */
async function start(page: Page, url: string, service: ServiceHandle, choice = '') {
  await page.goto(`${url}/demo/?service=${service.name}${choice}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  return service.waitForChat();
}

/** Chooses a file in the way that a person does, by the button. */
async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await expect(page.getByRole('button', { name: 'Send a file' })).toBeVisible();
  await page.setInputFiles('#file', file);
}

for (const [name, choice, tag = []] of [
  ['polling', '', ONLY_IN_WHOLE],
  ['CometD long-polling', '&transport=cometd', ONLY_IN_WHOLE],
  ['WebSocket', '&transport=websocket', ONLY_IN_WHOLE],
  ['an asynchronous chat', '&async=yes', ONLY_IN_WHOLE],
  ['an asynchronous chat over CometD', '&async=yes&transport=cometd'],
] as const) {
  test(`files go both ways over ${name}`, { tag }, async ({ page, gms, service }) => {
    const chat = await start(page, gms.url, service, choice);
    const log = page.getByRole('log');
    const agent = await chat.join({ nickname: 'Ann' });

    await choose(page, kite);
    await chat.waitFor({ type: 'FileUploaded' });
    await expect(log.getByText('kite.txt')).toHaveCount(1);
    await expect(page.locator('#outbox li')).toHaveCount(0);

    await agent.sendFile({ name: 'invoice.pdf', data: Buffer.from('You owe nothing.') });
    const sent = log.getByRole('listitem').filter({ hasText: 'invoice.pdf' });
    await expect(sent).toContainText('Ann');
    await expect(sent).toContainText('16 bytes');
    const saved = await savedDuring(page, () =>
      sent.getByRole('button', { name: 'Download invoice.pdf' }).click(),
    );
    expect(saved).toEqual({ name: 'invoice.pdf', text: 'You owe nothing.' });
    expect(await barriers(page)).toEqual([]);

    const [, file] = await chat.files();
    await agent.deleteFile(file?.id ?? '');
    await expect(sent).toContainText('deleted');
    await expect(sent.getByRole('button')).toHaveCount(0);
  });
}

test('a file that is under way is shown, and can be called back', async ({ page, gms, service }) => {
  const chat = await start(page, gms.url, service);
  await service.clock.freeze();
  await service.faults.add({ operation: 'fileUpload', effect: { kind: 'delay', ms: 60_000 } });
  await choose(page, kite);
  const sending = page.getByRole('group', { name: 'Sending kite.txt' });
  await expect(sending.getByRole('progressbar')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await sending.getByRole('button', { name: 'Cancel' }).click();
  await expect(sending).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveText('kite.txt was not sent: you cancelled it.');
  expect(await chat.files()).toEqual([]);
});

for (const [title, settings, file, sentence, tag = []] of [
  ['of another kind', { uploadFileTypes: 'png:jpg' }, kite, /Files of these types are taken: png, jpg/],
  ['too large', { uploadMaxFileSize: 8 }, kite, /8 bytes/],
  ['one too many', { uploadMaxFiles: 0 }, kite, /at most 0 files/, ONLY_IN_WHOLE],
  ['before an agent', { uploadNeedAgent: true }, kite, /after an agent has joined/, ONLY_IN_WHOLE],
] as const) {
  test(`a file that is refused says why in words: ${title}`, { tag }, async ({ page, gms, service }) => {
    await service.configure(settings);
    await start(page, gms.url, service);
    await choose(page, file);
    await expect(page.getByRole('alert')).toContainText('kite.txt was not sent');
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.locator('#outbox li')).toHaveCount(0);
  });
}

test('a download that is refused says why in words', async ({ page, gms, service }) => {
  await service.configure({ downloadAttempts: 0 });
  const chat = await start(page, gms.url, service);
  await (await chat.join({ nickname: 'Ann' })).sendFile({ name: 'a.txt', data: Buffer.from('a') });
  await page.getByRole('button', { name: 'Download a.txt' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'a.txt was not downloaded. The chat server says: Files of this chat were downloaded as often as allowed.',
  );
});

test('both commands show their code, and a file by its name', async ({ page, gms, service }) => {
  const chat = await start(page, gms.url, service);
  const wire = page.locator('#wire');
  if ((await wire.getAttribute('open')) === null) await wire.locator('> summary').click();
  await choose(page, kite);
  const sending = page.locator('#traffic li', { hasText: 'sendFile' });
  await expect(sending).toContainText('resolved');
  await sending.locator('summary').click();
  await expect(sending.locator('pre')).toContainText("plugin.command('WebChatService.sendFile', {");
  await expect(sending.locator('pre')).toContainText('kite.txt, 9 bytes');
  await expect(sending.locator('pre')).toContainText('"file-id"');
  await (await chat.join({ nickname: 'Ann' })).sendFile({ name: 'a.txt', data: Buffer.from('a') });
  await savedDuring(page, () => page.getByRole('button', { name: 'Download a.txt' }).click());
  await expect(page.locator('#traffic li', { hasText: 'downloadFile' })).toContainText('resolved');
});

test('a file and its name are still there when the page is loaded again', async ({ page, gms, service }) => {
  const chat = await start(page, gms.url, service);
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.sendFile({ name: '<img src=x onerror=alert(1)>.txt', data: Buffer.from('a') });
  const name = page.getByRole('log').getByText('<img src=x onerror=alert(1)>.txt');
  await expect(name).toBeVisible();
  await page.reload();
  await expect(name).toHaveCount(1);
  await expect(page.locator('#transcript img')).toHaveCount(0);
});
