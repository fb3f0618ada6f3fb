import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { type Console, expect, test } from './console.ts';

// Each goes through many steps, which take long where others run beside it.
test.describe.configure({ timeout: 60_000 });

async function openDrawer({ page }: Console, part: 'Scripts' | 'Settings' | 'Snapshot') {
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('tab', { name: part }).click();
}

test('a script is written with its mistakes told as one types, saved, chosen, and plays', async ({
  desk,
  service,
}) => {
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await openDrawer(desk, 'Scripts');
  const text = page.getByRole('textbox', { name: 'Script, in YAML' });
  const verdict = page.locator('#script-check');
  await expect(verdict).toContainText('This is a script, called my-script');
  await text.fill('name: mine\nsteps:\n  - join: Ada\n  - sya: Hello\n');
  await expect(verdict).toContainText('sya');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await verdict.getByRole('button', { name: 'line 4' }).click();
  await expectCursorIn(text);
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('  - sya: Hello');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  expect(await barriers(page)).toEqual([]);

  await text.fill('name: mine\nsteps:\n  - join: Ada\n  - say: Hello from mine\n  - wait: 1h\n');
  await expect(verdict).toContainText('This is a script, called mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('combobox', { name: 'New chats are answered by' }).selectOption('mine');
  await expect.poll(async () => (await service.settings()).script).toBe('mine');
  await desk.start('Jonny');
  await expect(desk.conversation.getByText('Hello from mine')).toBeVisible();

  await text.fill('name: mine\nsteps:\n  - join: Bea\n  - say: Hello again\n  - wait: 1h\n');
  await page.getByRole('button', { name: 'Save and start in the open chat' }).click();
  await expect(desk.conversation.getByText('Hello again')).toBeVisible();
  await expect(desk.conversation.getByText('Ada left')).toBeVisible();
  await expect(page.getByText('Script mine plays')).toBeVisible();
});

test('where a learned profile comes from stands beside the service, its setting and each exchange', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const { page } = desk;
  const source = [
    { name: 'staging <1>.har', sha256: '6a2677dda94df8b9cee8946bed7f3ca2e04b276faa96d2c3782ac478367858da' },
  ];
  await service.configure({ script: 'none', profile: { learned: '2026-11-27', source, overlays: [] } });
  await desk.open(service);
  const label = 'staging <1>.har (6a2677dda94d), 2026-11-27';
  await expect(page.getByRole('navigation', { name: 'Services' })).toContainText(
    `Answers as learned from ${label}`,
  );
  await desk.start('Jonny');
  await desk.wire.getByRole('option', { name: /requestChat/ }).click();
  await expect(page.getByRole('region', { name: /^Exchange/ })).toContainText(`as learned from ${label}`);
  await openDrawer(desk, 'Settings');
  await expect(page.getByRole('listitem').filter({ hasText: 'the kind of server' })).toContainText(
    `Learned from ${label}`,
  );
  await page.getByRole('combobox', { name: 'profile' }).selectOption('8.5.2');
  await expect(page.getByText(label)).toHaveCount(0);
});

test('a script of twenty thousand lines can still be written, and its wrong line is marked', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await openDrawer(desk, 'Scripts');
  const text = page.getByRole('textbox', { name: 'Script, in YAML' });
  const gutter = page.locator('.gutter');
  await expect(text).not.toHaveValue('');
  const paste = (script: string) =>
    text.evaluate((field: HTMLTextAreaElement, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, script);
  await paste(`name: long\nsteps:\n${'  - say: x\n'.repeat(20_000)}`);
  await expect(gutter).toContainText('20002');
  expect(await gutter.locator('*').count()).toBeLessThan(2);
  await paste(`name: long\nsteps:\n  - sya: x\n${'  - say: x\n'.repeat(20_000)}`);
  await expect(gutter.locator('[data-wrong="true"]')).toHaveText('3');
});

test('a service that does not exist yet has no settings and scripts to show until it is created', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk }) => {
  const { page } = desk;
  await desk.open({ name: 'not-there-yet' });
  await openDrawer(desk, 'Settings');
  const drawer = page.getByRole('region', { name: 'Set up not-there-yet' });
  await expect(drawer).toContainText('The service not-there-yet does not exist yet');
  await expect(drawer.getByLabel('webSocket')).toBeHidden();
  await page.getByRole('tab', { name: 'Scripts' }).click();
  await expect(drawer.getByLabel('New chats are answered by')).toBeHidden();
  await drawer.getByRole('button', { name: 'Create the service' }).click();
  await expect(drawer.getByLabel('New chats are answered by')).toHaveValue('none');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(drawer.getByLabel('webSocket')).toBeChecked();
});

test('what is written and not saved is there again after Escape, another part, another script and a reload', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const { page } = desk;
  await service.configure({ script: 'greeter' });
  await desk.open(service);
  await openDrawer(desk, 'Scripts');
  const text = page.getByRole('textbox', { name: 'Script, in YAML' });
  const edited = page.getByRole('combobox', { name: 'Edit' });
  // The editor comes with the script that plays, and with no other before it.
  await text.waitFor();
  const saved = await text.inputValue();
  expect(saved).toContain('Joins after a second');
  const written = 'name: greeter\nsteps:\n  - join: Ada\n';
  await text.fill(written);
  await expect(page.getByText('not saved', { exact: true })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
  await openDrawer(desk, 'Scripts');
  await expect(text).toHaveValue(written);
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Scripts' }).click();
  await expect(text).toHaveValue(written);
  await edited.selectOption('order-status');
  await expect(text).toHaveValue(/order/);
  await edited.selectOption({ label: 'greeter (not saved)' });
  await expect(text).toHaveValue(written);
  await page.reload();
  await expect(text).toHaveValue(written);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(text).toHaveValue(saved);
  await text.fill(written);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as greeter')).toBeVisible();
  await expect(page.getByText('not saved', { exact: true })).toHaveCount(0);
  await expect(text).toHaveValue(written);
});

test('a setting acts at once, a wrong one says why, and each goes back to its default', async ({
  desk,
  service,
}) => {
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await openDrawer(desk, 'Settings');
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('flexDisconnectTimeout');
  const timeout = page.getByRole('textbox', { name: 'flexDisconnectTimeout' });
  await expect(timeout).toHaveValue('45');
  // What is written before the answer has come stays.
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (request[1]?.method !== 'PATCH') return response;
      window.fetch = fetch;
      await new Promise((resolve) => {
        Object.assign(window, { answer: resolve });
      });
      return response;
    };
  });
  await timeout.fill('60');
  await timeout.press('Enter');
  await expect.poll(async () => (await service.settings()).flexDisconnectTimeout).toBe(60);
  await timeout.fill('soon');
  await page.waitForFunction(() => 'answer' in window);
  await page.evaluate(() => Reflect.get(window, 'answer')());
  await timeout.press('Enter');
  await expect(page.getByText('takes a whole number of seconds')).toBeVisible();
  await page.getByRole('button', { name: /back to 45/ }).click();
  await expect(timeout).toHaveValue('45');

  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('');
  await page.getByRole('combobox', { name: 'profile' }).selectOption('strict');
  await expect(page.getByRole('checkbox', { name: 'requireIds' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'webSocket' }).uncheck();
  await expect.poll(async () => (await service.settings()).webSocket).toBe(false);
  await service.configure({ alias: '200' });
  await expect(page.getByRole('textbox', { name: 'alias' })).toHaveValue('200');
  expect(await barriers(page)).toEqual([]);
});

test('a snapshot goes into a file and brings everything back; a reset and a removal ask first', async ({
  desk,
  service,
  gms,
}) => {
  const { page } = desk;
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny', 'Where is my parcel?');
  await expect(desk.conversation.getByText('Where is my parcel?')).toBeVisible();
  await openDrawer(desk, 'Snapshot');
  // Playwright does not hear of what a released Firefox saves from a page's own memory: that it was asked for tells.
  const saving = page.waitForResponse((response) => response.url().endsWith('/snapshot'));
  await page.getByRole('button', { name: 'Save a snapshot' }).click();
  expect((await saving).status()).toBe(200);
  const saved = JSON.stringify(await service.snapshot());

  await page.getByRole('button', { name: 'Reset the service' }).click();
  await expect(
    page.getByText('This deletes all chats, the faults and the journal of this service.'),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await service.chats()).toHaveLength(1);
  await page.getByRole('button', { name: 'Reset the service' }).click();
  await page.getByRole('button', { name: 'Reset the service' }).click();
  await expect(desk.chats).toHaveCount(0);

  await page.getByLabel('Restore from a file').setInputFiles({
    name: 'nothing.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('this is not a snapshot of mock-gms');
  await page.getByLabel('Restore from a file').setInputFiles({
    name: 'snapshot.json',
    mimeType: 'application/json',
    buffer: Buffer.from(saved),
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.chats.getByRole('option', { name: /Jonny/ })).toBeVisible();

  await page.getByRole('form', { name: 'Another service' }).getByLabel('Name').fill('second');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('region', { name: 'Set up second' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the service' }).click();
  await page.getByRole('button', { name: 'Remove the service' }).click();
  await expect.poll(() => gms.services()).not.toContain('second');
});

test('Escape closes the drawer right after its button opened it', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await desk.open(service);
  const button = desk.page.getByRole('button', { name: 'Set up' });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('searchbox', { name: 'Filter the wire' })).toBeVisible();
});

test('on a phone the view of the wire shows the wire, and not the drawer that was open', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await desk.open(service);
  await desk.page.getByRole('button', { name: 'Set up' }).click();
  await expect(desk.page.getByRole('region', { name: `Set up ${service.name}` })).toBeVisible();
  await desk.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Wire' }).click();
  await expect(desk.page.getByRole('searchbox', { name: 'Filter the wire' })).toBeVisible();
});

test('the drawer is reached by its key, closed by Escape, and the focus is where it was', async ({
  desk,
  service,
}) => {
  const { page } = desk;
  await desk.open(service);
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: `Set up ${service.name}` })).toBeVisible();
  await expect(page).toHaveURL(/drawer=scripts/);
  await page.getByRole('tab', { name: 'Scripts' }).focus();
  await page.keyboard.press('ArrowRight');
  await expectCursorIn(page.getByRole('tab', { name: 'Settings' }));
  await page.keyboard.press('Escape');
  await expectCursorIn(page.getByRole('button', { name: 'Set up' }));
  await expect(page.getByRole('searchbox', { name: 'Filter the wire' })).toBeVisible();
});
