import type { WidgetsPage } from '../fixtures/widgets.ts';
import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const textsIn = async (widgets: WidgetsPage) =>
  (await widgets.messages()).flatMap(({ type, text }) => (type === 'Message' ? [text] : []));

testEach(
  'what is said while the connection is broken arrives when it is back, and each message once',
  async ({ widgets, line, service }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.say('One');
    await widgets.message({ text: 'One' });

    await line.cut();
    await widgets.event('disconnected');
    await ann.say('Two');
    await ann.say('Three');
    await line.open();
    await widgets.event('reconnected');
    await widgets.message({ text: 'Three' });
    await ann.say('Four');
    await widgets.message({ text: 'Four' });

    expect(await textsIn(widgets)).toEqual(['One', 'Two', 'Three', 'Four']);
    const indices = (await widgets.messages()).map(({ index }) => index);
    expect(indices).toEqual((await chat.transcript()).map(({ index }) => index));
    expect(await widgets.heard('reconnected')).toHaveLength(1);
  },
);

testEach(
  'a message whose answer was lost rejects, is not sent again, and comes back once when it had arrived',
  async ({ widgets, line, service, transport }) => {
    await widgets.open({ ajaxTimeout: 60_000 }, { origin: line.origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    if (transport === 'polling') await widgets.command('stopPoll');

    const { status } = await line.cutBeforeAnswer(chat.waitFor({ type: 'Message', text: 'hi' }), () =>
      widgets.command('sendMessage', { message: 'hi' }),
    );
    expect(status).toBe('rejected');

    // A browser sends a connect that broke once more by itself: where that gets through, nobody knows that a push was lost.
    if (transport !== 'polling') await widgets.event('disconnected');
    await line.open();
    if (transport === 'polling') await widgets.command('startPoll');
    await widgets.message({ text: 'hi' });
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'Hello' });
    expect(await textsIn(widgets)).toEqual(['hi', 'Hello']);
    await service.journal.verify({ operation: 'send', times: 1 });
  },
);

testEach(
  'Chromium and Firefox send a request again if a connection that they used before breaks; WebKitGTK does not, and a WebSocket never',
  async ({ widgets, line, service, transport, browserName }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    // By now every connection has been used.
    for (const message of ['One', 'Two']) {
      await widgets.command('sendMessage', { message });
      await widgets.message({ text: message });
    }
    await line.stumbleBeforeAnswer(chat.waitFor({ type: 'Message', text: 'hi' }), () =>
      widgets.command('sendMessage', { message: 'hi' }),
    );
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'hi' });
    await widgets.message({ text: 'Hello' });
    const isSentAgain = transport !== 'cometd-websocket' && browserName !== 'webkit';
    await service.journal.verify({ operation: 'send', times: isSentAgain ? 4 : 3 });
  },
);

testEach(
  'a message is not sent while the connection is known to be broken',
  async ({ widgets, line, service }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await line.cut();
    await widgets.event('disconnected');
    expect(await widgets.command('sendMessage', { message: 'into the void' })).toEqual({
      status: 'rejected',
      value: { statusCode: 1 },
    });

    await line.open();
    await widgets.event('reconnected');
    expect((await widgets.command('sendMessage', { message: 'hi' })).status).toBe('resolved');
    await chat.waitFor({ type: 'Message', text: 'hi' });
    await service.journal.verify({ operation: 'send', times: 1 });
  },
);

testEach(
  'a chat that was ended while the connection was broken is over when it is back',
  async ({ widgets, line, service }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await line.cut();
    await widgets.event('disconnected');
    await ann.say('Are you there?');
    await ann.endChat();

    await line.open();
    await widgets.message({ text: 'Are you there?' });
    await widgets.event('ended');
    expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: false });
  },
);

testEach(
  'a chat server that is offline for too many polls is announced, and so is its return',
  async ({ widgets, service }) => {
    await widgets.open({ pollExceptionLimit: 2 });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await service.faults.add({ operation: 'refresh', offline: 3 });
    await widgets.event('chatServerWentOffline');
    await (await chat.join({ nickname: 'Ann' })).say('Back again');

    await widgets.event('chatServerBackOnline');
    await widgets.message({ text: 'Back again' });
    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.indexOf('reconnected')).toBe(names.indexOf('chatServerBackOnline') + 1);
    expect(names.filter((name) => name === 'chatServerWentOffline')).toHaveLength(1);
  },
  ['polling'],
);

testEach(
  'where WebSockets are refused, a chat over CometD goes on by long-polling',
  async ({ widgets, gms, service }) => {
    await service.configure({ webSocket: false });
    // Below the path of a service its own settings count.
    await widgets.open({
      cometD: {
        enabled: true,
        cometURL: `${gms.url}/genesys/cometd/${service.name}`,
        channel: `/service/chatV2/${service.name}`,
        websocketEnabled: true,
      },
    });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'Hello' });
    await service.journal.verify({ operation: 'requestChat', transport: 'cometd-long-polling' });
  },
  ['cometd-websocket'],
);

testEach(
  'a Bayeux session whose cookie was lost is opened again, and nothing is lost with it',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await widgets.page.context().clearCookies({ name: 'BAYEUX_BROWSER' });
    for (const text of ['One', 'Two', 'Three']) await ann.say(text);
    await service.journal.waitFor({ operation: 'requestNotifications' });
    await ann.say('Four');
    await widgets.message({ text: 'Four' });
    expect(await textsIn(widgets)).toEqual(['One', 'Two', 'Three', 'Four']);
  },
  ['cometd-long-polling'],
);

for (const [does, upgrades] of [
  ['lets no WebSocket through and does not say so', 'holdUpgrades'],
  ['accepts a WebSocket and lets nothing through', 'swallowUpgrades'],
] as const) {
  testEach(
    `where a proxy ${does}, the chat begins over long-polling`,
    async ({ widgets, line, service }) => {
      line[upgrades]();
      await widgets.open({ ajaxTimeout: 1000 }, { origin: line.origin });
      expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
      const chat = await service.waitForChat();
      await (await chat.join({ nickname: 'Ann' })).say('Hello');
      await widgets.message({ text: 'Hello' });
      await service.journal.verify({ operation: 'requestChat', transport: 'cometd-long-polling' });
    },
    ['cometd-websocket'],
  );
}

testEach(
  'after a loss, what was missed is asked for once, however much is said afterwards',
  async ({ widgets, line, service }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    const ann = await (await service.waitForChat()).join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await line.cut();
    await widgets.event('disconnected');
    await line.open();
    await widgets.event('reconnected');
    const texts = Array.from({ length: 12 }, (_, at) => `message ${at + 1}`);
    for (const text of texts) {
      await ann.say(text);
      await widgets.message({ text });
    }
    await service.journal.verify({ operation: 'requestNotifications', times: 1 });
    expect(await textsIn(widgets)).toEqual(texts);
  },
  ['cometd-long-polling', 'cometd-websocket'],
);
