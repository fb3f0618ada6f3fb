import { isWhole, ONLY_IN_WHOLE, OUT_OF_TURN } from '../browsers/in-turn.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { expect, test } from './console.ts';

test('from the empty page to a conversation as the agent, with what it is on the wire', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await expect(desk.page.getByRole('heading', { name: 'Waiting for the first chat' })).toBeVisible();

  await desk.start('Jonny', 'Where is my parcel?');
  await expect(desk.chats.getByRole('option', { name: /Jonny/ })).toHaveAttribute('aria-selected', 'true');
  await expect(desk.conversation.getByText('Where is my parcel?')).toBeVisible();

  await desk.join('Ann');
  await desk.say('On its way');
  await expect(desk.customer.getByRole('log').getByText('On its way')).toBeVisible();
  await expect(desk.conversation.getByText('On its way')).toBeVisible();

  await desk.customer.getByRole('textbox', { name: 'Your message' }).pressSequentially('Thank y');
  await expect(desk.page.locator('.typing')).toHaveText('Jonny is typing: Thank y ');
  await desk.customerSays('Thank you');
  await expect(desk.conversation.getByText('Thank you')).toBeVisible();

  const send = desk.wire.getByRole('option', { name: /send 200/ }).last();
  await send.click();
  const details = desk.page.getByRole('region', { name: /^Exchange \d+$/ });
  await expect(details.getByRole('tabpanel')).toContainText('"statusCode": 0');
  await details.getByRole('tab', { name: 'Request' }).click();
  await expect(details.getByRole('tabpanel')).toContainText('message = Thank you');
  await details.getByRole('tab', { name: 'Contract' }).click();
  await expect(details.getByRole('tabpanel')).toContainText('Send a message');
  await details.getByRole('tab', { name: 'curl' }).click();
  await expect(details.getByRole('tabpanel')).toContainText('curl -X POST');
});

test('the customer beside the desk saves a file of the agent, and the page’s policy lets them', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  const ann = await (await service.waitForChat()).join({ nickname: 'Ann' });
  await ann.sendFile({ name: 'terms.txt', type: 'text/plain', data: Buffer.from('four') });
  await desk.customer.getByRole('button', { name: 'Download terms.txt' }).click();
  await expect(desk.wire.getByRole('option', { name: /fileDownload 200/ })).toBeVisible();
});

test('a fault is added by its form, acts, and is marked where it acted', { tag: OUT_OF_TURN }, async ({
  desk,
  service,
}) => {
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.page.getByRole('button', { name: 'Add a fault' }).click();
  const form = desk.form('Add a fault');
  await form.getByLabel('Operation').selectOption('send');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  const faults = desk.page.getByRole('region', { name: 'Faults' });
  await expect(faults).toContainText('send → HTTP 503 0 of 1');
  await desk.customerSays('Hello?');
  await expect(faults).toContainText('1 of 1');
  await expect(desk.wire.getByRole('option', { name: /send 503 .*fault: status/ })).toBeVisible();
  await service.faults.add({ operation: 'refresh', effect: { kind: 'status', status: 500 }, after: 1000 });
  await faults.getByRole('button', { name: 'Remove send → HTTP 503' }).click();
  await expect(faults).not.toContainText('send');
  await expect(faults).toContainText('refresh → HTTP 500 (after the first 1000)');
  await faults.getByRole('button', { name: 'Clear' }).click();
  await expect(faults).toContainText('No faults');
});

test('a jump of the clock to the idle alert, and from there to the close', { tag: OUT_OF_TURN }, async ({
  desk,
  service,
}) => {
  await service.configure({ flexDisconnectTimeout: 100_000 });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.page.getByRole('button', { name: 'jump to this time: idle alert' }).click();
  await expect(desk.conversation.getByText('will be closed soon')).toBeVisible();
  await expect(desk.page.getByText(/^4:\d\d ahead$/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'jump to this time: idle close' }).click();
  await expect(desk.conversation.getByText('The chat was closed because nobody said anything')).toBeVisible();
  await expect(desk.customer.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
});

test('a client that a jump to a moment made absent is not blamed on the wire', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({});
  await desk.open(service);
  await desk.start('Jonny');
  await desk.page.getByRole('button', { name: 'jump to this time: customer counts as gone' }).click();
  // The client's next poll is up to three seconds away, and on a busy machine the page looks at findings more seldom.
  await expect(desk.wire.getByText('1 finding')).toHaveAttribute(
    'title',
    /the clock of the service was moved/,
    { timeout: isWhole ? 30_000 : 15_000 },
  );
});

test('the clock is frozen, stepped and resumed in the head of the page', { tag: OUT_OF_TURN }, async ({
  desk,
  service,
}) => {
  await service.configure({});
  await desk.open(service);
  const clock = desk.page.getByRole('region', { name: `Clock of ${service.name}` });
  await clock.getByRole('button', { name: 'Freeze' }).click();
  await expect(clock).toContainText('frozen');
  const before = await service.clock.now();
  await clock.getByRole('button', { name: '+1 min' }).click();
  await expect.poll(async () => (await service.clock.now()) - before).toBe(60_000);
  await clock.getByRole('button', { name: 'Jump…' }).click();
  await expectCursorIn(desk.form('Jump').getByLabel('By'));
  await desk.page.keyboard.type('2');
  await desk.form('Jump').getByLabel('Unit').selectOption('hours');
  await desk.form('Jump').getByRole('button', { name: 'Jump' }).click();
  await expect.poll(async () => (await service.clock.now()) - before).toBe(7_260_000);
  await clock.getByRole('button', { name: 'Resume' }).click();
  await expect(clock).toContainText(/2:0[01]:\d\d ahead/);
});
