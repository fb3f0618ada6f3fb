import assert from 'node:assert/strict';
import { type Case, transports } from '../../case/case.ts';
import { decided, documented, inferred, observed } from '../../case/polling-case.ts';
import { assertRefusal, readAnswer, readSuccess } from '../../probe/answer/answer.ts';
import { indicesOf, textsOf, typesOf } from '../../probe/answer/transcript.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { multipart, urlencoded } from '../../probe/wire/wire.ts';

const NAMES = { firstName: 'First', lastName: 'Last' };

/** Eight hours west of UTC. */
const WESTWARDS = { 'userData[TimeZone]': '-480' };

/** What is documented of a start, and nothing beside it. */
const DOCUMENTED_FIELDS = {
  ...NAMES,
  subject: 'Example subject',
  emailAddress: 'first.last@example.com',
  'userData[key]': 'value',
};

/** The field set of Widgets whose form has no nickname. */
const WIDGETS_FIELDS = {
  alias: '',
  secureKey: '',
  userId: '',
  nickname: '',
  ...NAMES,
  emailAddress: 'first.last@example.com',
  subject: 'Example subject',
  text: '',
  'userData[GCTI_LanguageCode]': 'en',
  'userData[_genesys_source]': 'web',
};

export const startCases: readonly Case[] = [
  documented('requestChat', {
    id: 'start-01',
    title:
      'A start with firstName and lastName is answered with the customer’s own join, index 1, as "First Last"',
    run: async (context) => {
      const { started } = await context.start(NAMES);
      const [join] = started.messages;
      assert.equal(join?.type, 'ParticipantJoined');
      assert.equal(join?.index, 1);
      const { nickname, participantId, type } = join?.from ?? {};
      assert.deepEqual([nickname, participantId, type], ['First Last', 1, 'Client']);
    },
  }),
  documented('requestChat', {
    id: 'start-02',
    title: 'A start with a nickname alone is answered with the customer’s own join under that nickname',
    run: async (context) => {
      const { started } = await context.start({ nickname: 'Nick Name' });
      assert.equal(started.messages[0]?.from?.nickname, 'Nick Name');
    },
  }),
  observed('clients', {
    id: 'start-03',
    title: 'A nickname wins over firstName and lastName',
    run: async (context) => {
      const { started } = await context.start({ ...NAMES, nickname: 'Nick' });
      assert.equal(started.messages[0]?.from?.nickname, 'Nick');
    },
  }),
  observed('widgets', {
    id: 'start-04',
    title: 'A start tolerates empty ids, an empty nickname and an empty text, and the server gives the ids',
    run: async (context) => {
      const chat = await context.start(WIDGETS_FIELDS);
      assert.equal(chat.started.messages[0]?.from?.nickname, 'First Last');
      assert.deepEqual(typesOf(await chat.transcript()), ['ParticipantJoined']);
    },
  }),
  observed('widgets', {
    id: 'start-05',
    title: 'A start URL that ends in a slash is the same start',
    run: async (context) => {
      const chat = new PollingCustomer(context, await context.post('/', urlencoded(WIDGETS_FIELDS)));
      await chat.assertUnharmed();
    },
  }),
  documented('requestChat', {
    id: 'start-06',
    title: 'A start as multipart/form-data is the same start',
    run: async (context) => {
      const { started } = new PollingCustomer(context, await context.post('', multipart(DOCUMENTED_FIELDS)));
      assert.equal(started.messages[0]?.from?.nickname, 'First Last');
    },
  }),
  documented('requests', {
    id: 'start-07',
    title: 'The order of the fields does not matter',
    run: async (context) => {
      const { started } = await context.start(Object.entries(DOCUMENTED_FIELDS).reverse());
      assert.equal(started.messages[0]?.from?.nickname, 'First Last');
    },
  }),
  observed('clients', {
    id: 'start-08',
    title: 'Fields that the start does not know are ignored',
    run: async (context) => {
      const { started } = await context.start({
        ...NAMES,
        endpoint: 'Environment:x',
        Subject: 's',
        other: '1',
      });
      assert.equal(started.messages[0]?.from?.nickname, 'First Last');
    },
  }),
  documented('response object', {
    id: 'start-09',
    title:
      'The answer to a start has a chatId of 16 letters and digits, an alias of digits, a secureKey and a userId',
    run: async (context) => {
      const chat = await context.start();
      assert.match(chat.id, /^[0-9A-Za-z]{16}$/);
      assert.match(chat.ids.alias, /^\d+$/);
      assert.equal(typeof chat.ids.secureKey, 'string');
      assert.equal(typeof chat.ids.userId, 'string');
    },
  }),
  observed('clients', {
    id: 'start-10',
    title: 'The answer to a start says chatEnded false and nextPosition 2',
    run: async (context) => {
      const { chatEnded, nextPosition } = (await context.start()).started;
      assert.deepEqual({ chatEnded, nextPosition }, { chatEnded: false, nextPosition: 2 });
    },
  }),
  inferred({
    id: 'start-11',
    title: 'Two starts are two chats with keys and transcripts of their own',
    run: async (context) => {
      const [first, second] = [await context.start(), await context.start()];
      assert.notEqual(first.id, second.id);
      assert.notEqual(first.ids.secureKey, second.ids.secureKey);
      await first.perform('send', { message: 'to the first' });
      assert.deepEqual(textsOf(await second.transcript()), []);
      assert.deepEqual(textsOf(await first.transcript()), ['to the first']);
    },
  }),
  documented('requestChat', {
    id: 'start-12',
    title: 'User data given at the start is attached to the chat',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.start({
        ...NAMES,
        'userData[first]': '1',
        'userData[second]': 'two words',
      });
      const { userData } = await chat.inspect();
      assert.deepEqual([userData.first, userData.second], ['1', 'two words']);
    },
  }),
  inferred({
    id: 'start-16',
    title: 'The subject and the e-mail address given at the start are known to the agents’ side',
    needs: ['agent', 'inspection'],
    transports,
    run: async (context) => {
      const about = { subject: 'Grüße, "a" & b', emailAddress: 'first.last+1@example.com' };
      const { subject, emailAddress } = await (await context.customer({ ...NAMES, ...about })).inspect();
      assert.deepEqual({ subject, emailAddress }, about);
    },
  }),
  documented('requestChat', {
    id: 'start-17',
    title: 'A start with the customer’s TimeZone in minutes is accepted',
    run: async (context) => {
      await context.start({ ...NAMES, ...WESTWARDS });
    },
  }),
  inferred({
    id: 'start-18',
    title: 'The customer’s TimeZone does not change utcTime',
    transports,
    run: async (context) => {
      const [here, there] = [
        await context.customer(NAMES),
        await context.customer({ ...NAMES, ...WESTWARDS }),
      ];
      const [one, other] = [here, there].map(({ started }) => Number(started.messages[0]?.utcTime));
      const apart = Math.abs(Number(one) - Number(other));
      assert.ok(apart < 3_600_000, `two starts in a row are ${apart} ms apart`);
    },
  }),
  decided({
    id: 'start-13',
    title: 'An initial text is a Message of the customer with index 2',
    run: async (context) => {
      const chat = await context.start({ ...NAMES, text: 'Initial' });
      assert.equal(chat.started.nextPosition, 3);
      const [, message] = await chat.transcript();
      assert.deepEqual(
        [message?.index, message?.type, message?.text, message?.from?.participantId],
        [2, 'Message', 'Initial', 1],
      );
    },
  }),
  decided({
    id: 'start-14',
    title: 'The answer to a start does not say that somebody monitors the chat',
    run: async (context) => {
      assert.notEqual((await context.start()).started.monitored, true);
    },
  }),
  inferred({
    id: 'start-15',
    title: 'A refresh from 1 gives the events of the start again, unchanged',
    run: async (context) => {
      const chat = await context.start();
      const again = await chat.transcript();
      assert.deepEqual(again, chat.started.messages);
      assert.deepEqual(indicesOf(again), [1]);
    },
  }),
  decided({
    id: 'start-19',
    title: 'A start whose text has more than 32768 bytes is refused with code 204, and one below is taken',
    run: async (context) => {
      const start = (text: string) => context.post('', urlencoded({ ...NAMES, text }));
      const refused = await start('ü'.repeat(16_385));
      assert.equal(refused.response.status, 200);
      assertRefusal(readAnswer(refused), { statusCode: 1, chatEnded: false }, 204);
      readSuccess(await start('ü'.repeat(16_384)));
    },
  }),
];
