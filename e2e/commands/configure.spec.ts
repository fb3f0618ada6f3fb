import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

rowTest(
  '8.5/configure/resolved/set',
  'the options given count from now on, beside those that are not named',
  async ({ widgets, service }) => {
    await widgets.open({ edition: '8.5', userData: { product: 'boat' } });
    const options = { userData: { product: 'kite' } };
    expect(await widgets.command('configure', options)).toEqual({ status: 'resolved', value: undefined });

    await widgets.startChat();
    const chat = await service.waitForChat();
    expect((await chat.state()).userData).toMatchObject({ product: 'kite' });
  },
);

rowTest(
  '8.5/configure/resolved/set',
  'a page without an address or a key is given both',
  async ({ widgets, service }) => {
    await service.configure({ apikey: 'open sesame' });
    await widgets.open({ edition: '8.5', dataURL: '' });
    expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('rejected');

    const { dataURL } = service;
    await widgets.command('configure', { dataURL, apikey: 'open sesame' });
    expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
  },
  ['polling'],
);

rowTest('8.5/configure/rejected/no-options', 'no options, or none in them', async ({ widgets }) => {
  const invalid = { status: 'rejected', value: { type: 'error', text: 'Invalid configuration' } };
  await widgets.open({ edition: '8.5' });
  expect(await widgets.command('configure')).toEqual(invalid);
  expect(await widgets.command('configure', {})).toEqual(invalid);
});

for (const edition of editions) {
  testEach(
    `configure without options leaves the configuration as it was, in edition ${edition}`,
    async ({ widgets }) => {
      await widgets.open({ edition });
      expect(await widgets.command('configure')).toEqual({
        status: 'rejected',
        value: rejection[edition]('Invalid configuration'),
      });
      expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
    },
  );
}
