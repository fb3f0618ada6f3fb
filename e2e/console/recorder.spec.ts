import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { savedDuring } from '../fixtures/download.ts';
import { type Console, expect, sendByRequest, startByRequest, test } from './console.ts';

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

/** All that can be done at the desk and as the customer by hand, more or less. */
async function converseAtLength(desk: Console): Promise<void> {
  const { page, customer, conversation } = desk;
  const text = { mimeType: 'text/plain', buffer: Buffer.from('It flies.') };
  await desk.start('Jonny', 'Where is my parcel?');
  await desk.join('Ann');
  await desk.writing().fill('/one moment');
  await page.getByRole('option', { name: /^One moment please/ }).click();
  await desk.writing().press('Enter');
  await expect(conversation.getByText('One moment please')).toBeVisible();
  const file = await desk.act('File', 'Send a file');
  await file.getByLabel('File').setInputFiles({ ...text, name: 'invoice.txt' });
  await file.getByLabel('Description').fill('Yours');
  await file.getByRole('button', { name: 'Send the file', exact: true }).click();
  await expect(customer.getByRole('button', { name: 'Download invoice.txt' })).toBeVisible();
  await customer.getByRole('button', { name: 'Download invoice.txt' }).click();
  await customer.locator('#file').setInputFiles({ ...text, name: 'photo.txt' });
  await expect(customer.getByRole('log').getByText('photo.txt')).toBeVisible();
  const notice = await desk.act('Notice', 'Send a custom notice');
  await notice.getByLabel('Text').fill('survey');
  await notice.getByLabel('Attributes').fill('{"kind":"survey","stars":5}');
  await notice.getByRole('button', { name: 'Send the notice' }).click();
  await expect(notice).toHaveCount(0);
  const url = await desk.act('URL', 'Push a URL');
  await url.getByLabel('Address').fill('https://example.test/track?id=1&x="2"');
  await url.getByRole('button', { name: 'Push' }).click();
  await expect(url).toHaveCount(0);
  await customer.getByRole('textbox', { name: 'Your message' }).pressSequentially('hm', { delay: 20 });
  await desk.customerSays('Thank you\nfor `that` $x "quoted" äöü 🙂');
  await page.getByRole('button', { name: 'join as another' }).click();
  await desk.form('Join').getByLabel('Name').fill('Zoe');
  await desk.form('Join').getByRole('button', { name: 'Join' }).click();
  await desk.say('I help as well', 'Zoe');
  await expect(customer.getByRole('log').getByText('I help as well')).toBeVisible();
  await desk.customerSays('Good, goodbye');
  await expect(conversation.getByText('Good, goodbye')).toBeVisible();
  await customer.getByRole('button', { name: 'End chat' }).click();
  await expect(customer.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
}

const EXTENSIONS: { readonly [form: string]: string } = {
  'Script (YAML)': 'yaml',
  'Playwright test': 'spec.ts',
  'node:test': 'test.mjs',
};

async function save({ page }: Console, form: string, name: string) {
  await page.getByRole('button', { name: 'Save this chat…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this chat' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('tab', { name: form, exact: true }).click();
  const fileName = `${name.replaceAll(' ', '-')}.${EXTENSIONS[form]}`;
  const button = dialog.getByRole('button', { name: `Save ${fileName}`, exact: true });
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

test('a long chat with files, notices, an address and a second agent is saved in every form, and each plays', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  test.setTimeout(120_000);
  await converseAtLength(desk);
  const folder = test.info().outputPath('saved');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  await writeFile(`${folder}/playwright.config.ts`, "export default { testMatch: '*.spec.ts' };\n");
  const dialog = desk.page.getByRole('dialog');
  const close = () => dialog.getByRole('button', { name: 'Close' }).click();

  const nodeTest = await save(desk, 'node:test', 'a parcel');
  await close();
  await writeFile(`${folder}/${nodeTest.name}`, nodeTest.text);
  expect(await runOfNode(folder, '--test', '--test-reporter=tap', nodeTest.name)).toContain('# pass 1\n');

  const spec = await save(desk, 'Playwright test', 'a parcel');
  await close();
  await writeFile(`${folder}/${spec.name}`, spec.text);
  const runner = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
  expect(await runOfNode(folder, runner, 'test', '--reporter=line')).toContain('1 passed');

  const script = await save(desk, 'Script (YAML)', 'parcel');
  await close();
  await service.addScript(script.text);
  await service.configure({ script: 'parcel' });
  await desk.customer.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await desk.customer.getByRole('textbox', { name: /Your question/ }).fill('Where is my parcel?');
  await desk.customer.getByRole('button', { name: 'Start a new chat' }).click();
  await desk.customer.getByRole('log').getByText('Where is my parcel?').waitFor();
  await expect.poll(async () => (await service.chats()).length).toBe(2);
  const next = (await service.chats())[1];
  await service.clock.advance(60_000, { clients: 'present' });
  await next?.waitFor((entry) => entry.type === 'Message' && /^One moment/.test(entry.text ?? ''));
  await next?.waitFor({ type: 'FileUploaded' });
});

test('a chat is saved as a test for Playwright, under the name that the server gives it', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk }) => {
  await converse(desk);
  const { name, text } = await save(desk, 'Playwright test', 'a parcel');
  expect(name).toBe('a-parcel.spec.ts');
  expect(text).toContain("from 'mock-gms/playwright'");
  expect(text).toContain('Which order is it?');
  expect(await barriers(desk.page)).toEqual([]);
});

test('every form of a chat is shown before it is saved, and can be copied', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  // Each form is looked at for barriers.
  test.slow();
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
  await expectCursorIn(page.getByRole('button', { name: 'Save this chat…' }));
});

test('a chat is saved as a script, which plays the same part in the next chat', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await converse(desk);
  const { name, text } = await save(desk, 'Script (YAML)', 'parcel');
  expect(name).toBe('parcel.yaml');
  await service.addScript(text);
  await service.configure({ script: 'parcel' });
  await service.clock.freeze();
  const mia = await startByRequest(service.dataURL, { nickname: 'Mia' });
  await sendByRequest(service.dataURL, mia, { message: 'Where is my parcel?' });
  const next = await service.chat(mia.chatId);
  await service.clock.advance(60_000, { clients: 'present' });
  await next.waitFor((entry) => entry.type === 'Message' && entry.text === 'Which order is it?');
});
