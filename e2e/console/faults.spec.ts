import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expect, fillNumber, test } from './console.ts';

test.beforeEach(async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.page.getByRole('button', { name: 'Add a fault' }).click();
});

test('a number can be emptied and written again, and belongs to its effect alone', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const form = desk.form('Add a fault');
  const status = form.getByLabel('Status', { exact: true });
  await status.fill('');
  await expect(status).toHaveValue('');
  await status.pressSequentially('404');
  await form.getByLabel('What happens').selectOption('delay');
  await expect(form.getByLabel('Milliseconds')).toHaveValue('5000');
  await form.getByLabel('Milliseconds').fill('');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  // The browser asks for the number that is missing.
  await expect(form.locator(':invalid')).not.toHaveCount(0);
  expect(await service.faults.list()).toEqual([]);
  await form.getByLabel('What happens').selectOption('status');
  await expect(status).toHaveValue('503');
});

test('without a number of times a fault has no limit, and the strip says so, with its code', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  const form = desk.form('Add a fault');
  await form.getByLabel('What happens').selectOption('error');
  await fillNumber(form.getByLabel('Error code'), '240');
  // No times at all is no fault: the browser says so.
  await fillNumber(form.getByLabel('How often'), '0');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByLabel('How often')).toHaveJSProperty('validity.rangeUnderflow', true);
  expect(await service.faults.list()).toEqual([]);
  await form.getByLabel('How often').fill('');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.page.getByRole('region', { name: 'Faults' })).toContainText(
    'send → GMS error 240 0 times so far, no limit',
  );
  expect(await service.faults.list()).toMatchObject([{ times: 0, effect: { kind: 'error', code: 240 } }]);
});

test('only what makes sense for an operation and a transport is offered', { tag: ONLY_IN_WHOLE }, async ({
  desk,
}) => {
  const form = desk.form('Add a fault');
  const effects = form.getByLabel('What happens').locator('option');
  await expect(effects.filter({ hasText: 'push' })).toHaveCount(0);
  await form.getByLabel('Transport').selectOption('polling');
  await expect(effects.filter({ hasText: 'CometD' })).toHaveCount(0);
  await form.getByLabel('Operation').selectOption('push');
  await expect(effects).toHaveText(['delay', 'push lost', 'push sent twice', 'push sent after the next one']);
  await expect(form.getByLabel('Transport').locator('option')).toHaveText([
    'any transport',
    'CometD, long-polling',
    'CometD, WebSocket',
  ]);
  await form.getByLabel('What happens').selectOption('drop');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.page.getByRole('region', { name: 'Faults' })).toContainText(
    'pushes to the customer → push lost',
  );
});

test('a sequence, a pace and a chance with its seed are filled in, too', async ({ desk, service }) => {
  const form = desk.form('Add a fault');
  await form.getByRole('button', { name: 'Add a step' }).click();
  await form.getByRole('button', { name: 'Add a step' }).click();
  const second = form.getByRole('group', { name: 'Step 2' });
  await second.getByLabel('What happens').selectOption('pass');
  const third = form.getByRole('group', { name: 'Step 3' });
  await third.getByLabel('What happens').selectOption('reset');
  await third.getByLabel('Does the request take effect?').selectOption('after');
  await form.getByLabel('Requests let through first').fill('1');
  await form.getByText('Only sometimes').click();
  await form.getByLabel('Allowed requests').fill('2');
  await form.getByLabel('within seconds').fill('1.5');
  await form.getByLabel('Chance in percent').fill('50');
  await form.getByLabel('Seed').fill('7');
  expect(await barriers(desk.page)).toEqual([]);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toHaveCount(0);
  expect(await service.faults.list()).toMatchObject([
    {
      operation: 'send',
      after: 1,
      times: 1,
      sequence: [{ kind: 'status', status: 503 }, 'pass', { kind: 'reset', when: 'after' }],
      rate: { max: 2, per: 1.5 },
      probability: 0.5,
      seed: 7,
    },
  ]);
});

test('a step is taken away again, and what is left is a fault', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  const form = desk.form('Add a fault');
  await form.getByRole('button', { name: 'Add a step' }).click();
  await form.getByRole('group', { name: 'Step 2' }).getByLabel('What happens').selectOption('pass');
  await form.getByRole('button', { name: 'Remove step 1' }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toHaveCount(0);
  expect(await service.faults.list()).toMatchObject([{ effect: { kind: 'status', status: 503 } }]);
});
