import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { barriers } from '../fixtures/barriers.ts';
import { savedDuring } from '../fixtures/download.ts';
import { type Console, expect, test } from './console.ts';

test.beforeEach(async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
});

/** Holds a conversation at the desk, from the empty page on. */
async function converse(desk: Console): Promise<void> {
  await desk.start('Jonny', 'Where is my parcel?');
  await desk.join('Ann');
  await desk.say('Which order is it?');
  await desk.customerSays('AB-1234');
  await expect(desk.conversation.getByText('AB-1234')).toBeVisible();
  await desk.say('On its way');
  await expect(desk.customer.getByRole('log').getByText('On its way')).toBeVisible();
}

async function save({ page }: Console, form: string, name: string) {
  await page.getByRole('button', { name: 'Save this chat…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this chat' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('tab', { name: form, exact: true }).click();
  // The name on the button is that of the file that is shown.
  const button = dialog.getByRole('button', { name: new RegExp(`^Save ${name.replaceAll(' ', '-')}\\.`) });
  await expect(button).toBeEnabled();
  return savedDuring(page, () => button.click());
}

/** What a program of Node prints. */
function runOfNode(cwd: string, ...program: string[]): Promise<string> {
  const { TEST_WORKER_INDEX, NODE_OPTIONS, ...env } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, program, { cwd, env }, (_, out, err) => done(out + err));
  });
}

test('a chat from the empty page on is saved as a test, which passes', async ({ desk }) => {
  test.slow();
  await converse(desk);
  const { name, text } = await save(desk, 'node:test', 'a parcel');
  expect(name).toBe('a-parcel.test.mjs');
  const folder = test.info().outputPath('saved');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}`, text);
  expect(await runOfNode(folder, '--test', '--test-reporter=tap', name)).toContain('# pass 1\n');
});

test('a chat is saved as a test for Playwright, under the name that the server gives it', async ({
  desk,
}) => {
  await converse(desk);
  const { name, text } = await save(desk, 'Playwright test', 'a parcel');
  expect(name).toBe('a-parcel.spec.ts');
  expect(text).toContain("from 'mock-gms/playwright'");
  expect(text).toContain('Which order is it?');
  expect(await barriers(desk.page)).toEqual([]);
});

test('every form of a chat is shown before it is saved, and can be copied', async ({ desk, service }) => {
  const { page } = desk;
  await converse(desk);
  await page.getByRole('button', { name: 'Save this chat…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this chat' });
  for (const [form, text] of [
    ['Script (YAML)', 'say: On its way'],
    ['Playwright test', "from 'mock-gms/playwright'"],
    ['node:test', "from 'node:test'"],
    ['HAR', '"version": "1.2"'],
  ] as const) {
    await dialog.getByRole('tab', { name: form }).click();
    await expect(dialog.getByRole('tabpanel')).toContainText(text);
    await expect(dialog.getByRole('button', { name: /^Save / })).toBeEnabled();
    await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
    expect(await barriers(page), form).toEqual([]);
  }
  const saved = await savedDuring(page, () => dialog.getByRole('button', { name: /^Save / }).click());
  const [chat] = await service.chats();
  expect(saved.name).toBe(`${service.name}-${chat?.id}.har`);
  expect(JSON.parse(saved.text)).toMatchObject({ log: { version: '1.2' } });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save this chat…' })).toBeFocused();
});

test('a chat is saved as a script, which plays the same part in the next chat', async ({ desk, service }) => {
  await converse(desk);
  const { name, text } = await save(desk, 'Script (YAML)', 'parcel');
  expect(name).toBe('parcel.yaml');
  await service.addScript(text);
  await service.configure({ script: 'parcel' });
  await service.clock.freeze();
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    return (await fetch(service.dataURL + path, { method: 'POST', body })).json();
  };
  const { chatId, secureKey, userId, alias } = await post('', { nickname: 'Mia' });
  await post(`/${chatId}/send`, { secureKey, userId, alias, message: 'Where is my parcel?' });
  const next = await service.chat(chatId);
  await service.clock.advance(60_000, { clients: 'present' });
  await next.waitFor((entry) => entry.type === 'Message' && entry.text === 'Which order is it?');
});
