import { editions, rejection } from '../editions.ts';
import { expect, test } from '../fixtures.ts';

test('8.5/configure/resolved/set — the options given count from now on', async ({ widgets, service }) => {
  await service.configure({ apikey: 'open sesame' });
  await widgets.open({ edition: '8.5' });
  expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('rejected');

  const options = {
    edition: '8.5',
    dataURL: service.dataURL,
    apikey: 'open sesame',
    userData: { product: 'kite' },
  };
  expect(await widgets.command('configure', options)).toEqual({ status: 'resolved', value: undefined });
  expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
  const chat = await service.waitForChat();
  expect((await chat.state()).userData).toMatchObject({ product: 'kite' });
});

test('8.5/configure/rejected/no-options — no options, or none in them', async ({ widgets }) => {
  const invalid = { status: 'rejected', value: { type: 'error', text: 'Invalid configuration' } };
  await widgets.open({ edition: '8.5' });
  expect(await widgets.command('configure')).toEqual(invalid);
  expect(await widgets.command('configure', {})).toEqual(invalid);
});

for (const edition of editions) {
  test(`configure without options leaves the configuration as it was, in edition ${edition}`, async ({
    widgets,
  }) => {
    await widgets.open({ edition });
    expect(await widgets.command('configure')).toEqual({
      status: 'rejected',
      value: rejection[edition]('Invalid configuration'),
    });
    expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
  });
}
