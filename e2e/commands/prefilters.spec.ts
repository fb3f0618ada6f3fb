import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const coBrowseToken = /\{start:\d{9}\}/;

const invalid = {
  status: 'rejected',
  value:
    'Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions.',
};

rowTest(
  '9.0/addPrefilter/resolved/added',
  'one filter and then two more come back as all that are registered',
  async ({ widgets }) => {
    await widgets.open();
    const first = await widgets.command('addPrefilter', { filters: /^code \d+$/ });
    expect(first.status).toBe('resolved');
    expect(first.value).toEqual([coBrowseToken, /^code \d+$/]);

    const all = await widgets.command('addPrefilter', { filters: [/token/i, /pin/, /token/i] });
    expect(all.status).toBe('resolved');
    expect(all.value).toEqual([coBrowseToken, /^code \d+$/, /token/i, /pin/]);
  },
);

rowTest(
  '9.0/addPrefilter/resolved/added',
  'what a filter matches stays out of transcript and events, no matter who said it',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.command('addPrefilter', { filters: /^code \d+$/ });
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.say('code 4711');
    await widgets.command('sendMessage', { message: 'code 4712' });
    await chat.waitFor({ text: 'code 4712' });
    await ann.say('the code 4711 was mine');

    await widgets.message({ text: 'the code 4711 was mine' });
    expect((await widgets.messages()).map(({ type, text }) => text || type)).toEqual([
      'ParticipantJoined',
      'ParticipantJoined',
      'the code 4711 was mine',
    ]);
    const { value } = await widgets.command('getTranscript');
    expect(JSON.stringify(value)).not.toContain('4712');
  },
);

rowTest(
  '9.0/addPrefilter/rejected/invalid',
  'no filters, a text, an empty list, or a list with something else in it',
  async ({ widgets }) => {
    await widgets.open();
    for (const options of [
      undefined,
      {},
      { filters: 'code' },
      { filters: [] },
      { filters: [/pin/, 'code'] },
    ]) {
      expect(await widgets.command('addPrefilter', options)).toEqual(invalid);
    }
  },
);

rowTest(
  '9.0/sendFilteredMessage/resolved/active',
  'the agent gets the message, and the customer does not see it',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });

    const filtered = { message: 'token 0815', regex: /^token \d+$/ };
    expect(await widgets.command('sendFilteredMessage', filtered)).toEqual({
      status: 'resolved',
      value: undefined,
    });
    await chat.waitFor({ type: 'Message', text: 'token 0815' });
    await ann.say('Thank you');
    await widgets.message({ text: 'Thank you' });
    expect((await widgets.messages()).map(({ text }) => text)).not.toContain('token 0815');
  },
);

rowTest(
  '9.0/sendFilteredMessage/rejected/no-session',
  'no chat is under way',
  async ({ widgets, service }) => {
    await widgets.open();
    const filtered = { message: 'token 0815', regex: /^token \d+$/ };
    expect(await widgets.command('sendFilteredMessage', filtered)).toEqual({
      status: 'rejected',
      value: 'No active chat session',
    });
    expect(await service.journal.list()).toEqual([]);
  },
);

testEach('prefilters are remembered over a restore', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.command('addPrefilter', { filters: /^PIN \d+$/i });
  await widgets.command('sendFilteredMessage', { message: 'token 0815', regex: /^token \d+$/ });
  await chat.waitFor({ text: 'token 0815' });
  await (await chat.join({ nickname: 'Ann' })).say('pin 4711');
  await widgets.command('sendMessage', { message: 'hi' });
  await widgets.message({ text: 'hi' });

  await widgets.page.reload();
  await widgets.message({ text: 'hi' });
  expect((await widgets.messages()).map(({ type, text }) => text || type)).toEqual([
    'ParticipantJoined',
    'ParticipantJoined',
    'hi',
  ]);
});

testEach('a co-browsing token needs no filter of its own', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  await ann.say('{start:123456789}');
  await ann.say('Shall I help you?');

  await widgets.message({ text: 'Shall I help you?' });
  expect((await widgets.messages()).map(({ text }) => text)).not.toContain('{start:123456789}');
});
