import { type Console, expect, startByRequest, test } from './console.ts';

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

/** Further texts, which programs write and people do not. */
const ODD_TEXTS = [
  ...TEXTS,
  'a\u2028b\u2029c',
  'a lone \ud800 half',
  'bell \u0007, escape \u001b[31m, zero width \u200b\ufeff',
  `"'\`\\ \${x} <!-- --> ]]> &lt;`,
  'y'.repeat(20_000),
];

test('hostile names, messages, addresses, files and data are shown as text', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  for (const text of TEXTS) {
    await startByRequest(service.dataURL, { nickname: text, text, [`userData[${text}]`]: text });
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
  await expectTextOnly(desk);
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

/** Expects that nothing that was written became more than text, and that the page is no wider than the window. */
async function expectTextOnly({ page }: Console) {
  const active = await page.evaluate(() => ({
    elements: document.querySelectorAll('#app [onerror], #app [onload], #app script, #app img[src="x"]')
      .length,
    links: document.querySelectorAll('#app a[href^="javascript" i], #app a[href^="data" i]').length,
    width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(active).toEqual({ elements: 0, links: 0, width: 0 });
  await expect(page).toHaveTitle(/mock-gms console$/);
}

test('every field of every form at the desk takes hostile texts as text', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  const [chat] = await service.chats();
  if (chat === undefined) throw new Error('no chat has started');
  for (const text of TEXTS.slice(0, 10)) {
    const name = text.slice(0, 40);
    await page.getByRole('button', { name: /^(Join as agent|join as another)$/ }).click();
    await desk.form('Join').getByLabel('Name').fill(name);
    await desk.form('Join').getByRole('button', { name: 'Join' }).click();
    await expect(page.locator('#composer')).toHaveAttribute('aria-label', `Answer as ${name}`);

    const notice = await desk.act('Notice', 'Send a custom notice');
    await notice.getByLabel('Text').fill(text);
    await notice.getByLabel('Attributes').fill(JSON.stringify({ [name]: text }));
    await notice.getByRole('button', { name: 'Send the notice' }).click();
    await chat.waitFor({ type: 'CustomNotice', text });

    const data = await desk.act('Data', 'Attach data');
    await data.getByLabel('Key').fill(name);
    await data.getByLabel('Value').fill(text);
    await data.getByRole('button', { name: 'Attach' }).click();
    await expect(data).toHaveCount(0);
    const { userData } = await chat.state();
    expect(Object.hasOwn(userData, name) ? userData[name] : text).toBe(text);

    const url = await desk.act('URL', 'Push a URL');
    await url.getByLabel('Address').fill(text);
    await url.getByRole('button', { name: 'Push' }).click();
    await chat.waitFor({ type: 'PushUrl', text });

    const supervisor = await desk.act('Supervisor', 'Bring in a supervisor');
    await supervisor.getByLabel('Name').fill(name);
    await supervisor.getByRole('button', { name: 'Bring in' }).click();
    await expect(supervisor).toHaveCount(0);
    await expectTextOnly(desk);
  }
  await page.locator('summary', { hasText: 'Attached data' }).click();
  await expectTextOnly(desk);
});

test('a hostile text in a script is a mistake, and is shown as text', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await page.getByRole('button', { name: 'Set up' }).click();
  for (const text of TEXTS) {
    await page.getByRole('textbox', { name: 'Script, in YAML' }).fill(`steps:\n  - ${text}\n`);
    await expect(page.locator('#script-check')).toContainText('✗');
    await expectTextOnly(desk);
  }
});

test('a setting takes hostile texts as text', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service, '?drawer=settings');
  const message = page.getByRole('textbox', { name: 'customHttpPushMessage' });
  for (const text of TEXTS.concat('a\u2028b', `"'\`\\`)) {
    await message.fill(text);
    await message.press('Enter');
    await expect.poll(async () => (await service.settings()).customHttpPushMessage).toBe(text);
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill(text);
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('');
    await expectTextOnly(desk);
  }
});

test('a file that is no snapshot, and a name that is none, are refused', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service, '?drawer=service');
  for (const text of ['<script>', 'null', '[]', '{"version":1}', '{"__proto__":{"x":1}}']) {
    await page.getByLabel('Restore from a file').setInputFiles({
      name: `${text.replaceAll('/', '')}.json`,
      mimeType: 'x/y',
      buffer: Buffer.from(text),
    });
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  const another = page.getByRole('form', { name: 'Another service' });
  for (const text of TEXTS.filter((each) => each !== '__proto__' && each !== 'constructor')) {
    await another.getByLabel('Name').fill(text);
    await another.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expectTextOnly(desk);
  }
});

test('canned answers take hostile texts as text, and offer them', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.writing().fill('/');
  await page.getByRole('option', { name: 'Change these answers…' }).click();
  const form = desk.form('Answers');
  await form.locator('textarea').fill(ODD_TEXTS.join('\n'));
  await form.getByRole('button', { name: 'Keep' }).click();
  await expectTextOnly(desk);
  for (const text of ['onerror', 'dlrow', 'lone', 'yyyy', '<!--']) {
    await desk.writing().fill(`/${text}`);
    await expectTextOnly(desk);
  }
  await page.reload();
  await desk.writing().fill('/zero width');
  await expect(page.getByRole('option').filter({ hasText: 'zero width' })).toHaveCount(1);
});

test('the fields of a fault and of a jump take hostile texts as text, or refuse them in words', async ({
  desk,
  service,
}) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await page.getByRole('button', { name: 'Add a fault' }).click();
  const form = desk.form('Add a fault');
  for (const [place, text] of ODD_TEXTS.entries()) {
    await form.getByLabel('What happens').selectOption('error');
    await form.getByLabel('Advice').fill(text);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toHaveCount(0);
    await expectTextOnly(desk);
    await page.getByRole('button', { name: 'Add a fault' }).click();
    await form.getByLabel('What happens').selectOption('contentType');
    await form.getByRole('textbox', { name: 'Content type' }).fill(text);
    await expectTextOnly(desk);
    expect(await service.faults.list()).toHaveLength(place + 1);
  }
  await form.getByRole('textbox', { name: 'Content type' }).fill('a\u202eb');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('must be a content type such as text/html');
  await form.getByRole('button', { name: 'Cancel' }).click();
  for (const number of ['1e400', '-1e9', '99999999999999999999', '0.0000001']) {
    await page.getByRole('button', { name: 'Jump…' }).click();
    const by = desk.form('Jump').getByLabel('By');
    await by.focus();
    await by.press('ControlOrMeta+a');
    await by.pressSequentially(number);
    await by.press('Enter');
    await expectTextOnly(desk);
    await page.keyboard.press('Escape');
    await expect(desk.form('Jump')).toHaveCount(0);
  }
});

test('an address may name any service, chat and filter', async ({ desk, service, gms }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  for (const text of ODD_TEXTS) {
    // What is half a character has no place in an address.
    const named = encodeURIComponent(text.toWellFormed().slice(0, 2000));
    await page.goto('about:blank');
    await page.goto(`${gms.url}/console/#/${named}/${named}?filter=${named}&drawer=${named}`);
    await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
    await expectTextOnly(desk);
    await page.getByRole('button', { name: 'Set up' }).click();
    await expectTextOnly(desk);
  }
  await page.goto('about:blank');
  await page.goto(`${gms.url}/console/#/%E0%A4%A/%?exchange=1e3&drawer=constructor&view=__proto__`);
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('a script may be called anything, and a chat saved under any name', async ({ desk, service }) => {
  test.slow();
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny', 'Hello?');
  await page.getByRole('button', { name: 'Set up' }).click();
  const yaml = page.getByRole('textbox', { name: 'Script, in YAML' });
  for (const text of ODD_TEXTS.map((each) => each.slice(0, 1000))) {
    await yaml.fill(`name: ${JSON.stringify(text)}\nsteps:\n  - join: Ada\n`);
    await expect(page.locator('#script-check')).toContainText(/✓|✗/);
    await expectTextOnly(desk);
  }
  await page.getByRole('button', { name: 'Save this chat…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this chat' });
  await dialog.getByRole('tab', { name: 'node:test' }).click();
  for (const text of ODD_TEXTS) {
    await dialog.getByLabel('Name', { exact: true }).fill(text.slice(0, 1000));
    await expect(dialog.getByRole('button', { name: /^Save [A-Za-z0-9._-]+\.test\.mjs$/ })).toBeEnabled();
    await expectTextOnly(desk);
  }
});
