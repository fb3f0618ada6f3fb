import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';
import { overCometD } from '../transports.ts';

testEach(
  'a chat whose key is not accepted is gone, and the answer is an error',
  async ({ widgets, transport }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    const context = widgets.page.context();
    const cookies = await context.cookies();
    const keys = cookies.find(({ name }) => name === '_genesys.widgets.webchat.state.keys');
    if (!keys) throw new Error('No keys are kept');
    const value = keys.value.replace(/(secureKey[^:]*(?::|%3A)(?:"|%22))\w/, '$1_');
    expect(value).not.toBe(keys.value);
    await context.addCookies([{ ...keys, value }]);

    await widgets.open();
    await widgets.event('restoreTimeout');
    expect(await widgets.event('error')).toMatchObject({ statusCode: 2, chatEnded: true });
    const names = (await widgets.heard()).map(({ name }) => name);
    const inOrder = transport === 'polling' ? ['restoreTimeout', 'error'] : ['error', 'restoreTimeout'];
    expect(names.filter((name) => name !== 'ready')).toEqual(inOrder);
    expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: false });
  },
);

testEach(
  'an asynchronous chat comes back without the mark of a restore',
  async ({ widgets, service }) => {
    await widgets.open({}, { name: 'async' });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'Hello' });
    await widgets.page.reload();
    expect(await widgets.event('restored')).toEqual({ async: true });
    expect(await widgets.message({ text: 'Hello' })).not.toHaveProperty('restoring');
    expect(await widgets.event('messageReceived')).toMatchObject({ restoring: false, oldMessages: false });
  },
  overCometD,
);
