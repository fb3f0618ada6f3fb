import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred, observed } from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import { type Answer, assertAdvises, assertRefusal } from '../../probe/answer/answer.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { typesOf } from '../../probe/answer/transcript.ts';
import { answerOfPush, assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';

const NAMES = { firstName: 'First', lastName: 'Last' };

/** Publishes a start that is refused; returns the refusal. The acknowledgement says only that it arrived. */
async function refusedStart(context: CaseContext, data: object): Promise<Answer> {
  const session = await context.bayeux();
  await session.handshake();
  assertTaken(await session.publish({ operation: 'requestChat', ...data }));
  const [push] = await session.until(() => true, 'the refusal of a start');
  return answerOfPush(push);
}

/** Starts whose names do not suffice, and the code of each. */
const incompleteNames = [
  { id: 'cometd-start-20', given: 'no name at all', data: {}, code: 161, lacking: 'nickname' },
  {
    id: 'cometd-start-21',
    given: 'only a lastName',
    data: { lastName: 'Last' },
    code: 102,
    lacking: 'firstName',
  },
  {
    id: 'cometd-start-22',
    given: 'only a firstName',
    data: { firstName: 'First' },
    code: 103,
    lacking: 'lastName',
  },
  {
    id: 'cometd-start-23',
    given: 'empty names',
    data: { nickname: '', firstName: '', lastName: '' },
    code: 161,
    lacking: 'nickname',
  },
] as const;

export const cometdStartCases: readonly Case[] = [
  observed('sdk', {
    id: 'cometd-start-01',
    title:
      'A start over CometD is answered by a push with the ids and the customer’s own join, without a subscription',
    run: async (context) => {
      const { started } = await context.cometd({ nickname: 'Ada' });
      assert.deepEqual(typesOf(started.messages), ['ParticipantJoined']);
      const [join] = started.messages;
      assert.equal(join?.index, 1);
      assertHas(join?.from, { nickname: 'Ada', participantId: 1, type: 'Client' });
    },
  }),
  observed('clients', {
    id: 'cometd-start-02',
    title: 'The push that answers a start says chatEnded false and nextPosition 2',
    run: async (context) => {
      const { chatEnded, nextPosition } = (await context.cometd()).started;
      assert.deepEqual({ chatEnded, nextPosition }, { chatEnded: false, nextPosition: 2 });
    },
  }),
  observed('widgets', {
    id: 'cometd-start-03',
    title: 'A start is acknowledged with its id and channel, and without data',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const { channel, id, successful, data } = await session.ask({
        ...session.publication({ operation: 'requestChat', nickname: 'Ada' }),
        id: '123abc',
      });
      assert.deepEqual(
        { channel, id, successful, data },
        { channel: session.channel, id: '123abc', successful: true, data: undefined },
      );
      await session.until(() => true, 'the answer to the start');
    },
  }),
  observed('clients', {
    id: 'cometd-start-04',
    title: 'A subscription and a start in one batch are both answered, and nothing is pushed twice',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const [subscribed, acknowledged] = await session.send([
        session.message('/meta/subscribe', { subscription: session.channel }),
        session.publication({ operation: 'requestChat', nickname: 'Ada' }),
      ]);
      assert.equal(subscribed?.successful, true);
      assert.equal(subscribed?.subscription, session.channel);
      assert.ok(acknowledged, 'the start is acknowledged');
      assertTaken(acknowledged);
      const [push] = await session.until(() => true, 'the answer to the start');
      assert.equal(answerOfPush(push).messages[0]?.from?.nickname, 'Ada');
      assert.equal(session.pushes.length, 1, 'a subscription does not double the pushes');
    },
  }),
  inferred({
    id: 'cometd-start-05',
    title: 'A start over CometD with firstName and lastName joins as "First Last"',
    run: async (context) => {
      const { started } = await context.cometd(NAMES);
      assert.equal(started.messages[0]?.from?.nickname, 'First Last');
    },
  }),
  observed('clients', {
    id: 'cometd-start-06',
    title: 'Over CometD a nickname wins over firstName and lastName',
    run: async (context) => {
      const { started } = await context.cometd({ ...NAMES, nickname: 'Nick' });
      assert.equal(started.messages[0]?.from?.nickname, 'Nick');
    },
  }),
  observed('widgets', {
    id: 'cometd-start-07',
    title: 'Over CometD empty ids, an empty nickname and an empty text are tolerated on start',
    run: async (context) => {
      const customer = await context.cometd({
        alias: '',
        secureKey: '',
        userId: '',
        chatId: '',
        nickname: '',
        ...NAMES,
        emailAddress: '',
        subject: '',
        text: '',
      });
      assert.equal(customer.started.messages[0]?.from?.nickname, 'First Last');
      assert.deepEqual(typesOf(await customer.transcript()), ['ParticipantJoined']);
    },
  }),
  observed('clients', {
    id: 'cometd-start-08',
    title: 'Over CometD fields that the start does not know are ignored',
    run: async (context) => {
      const { started } = await context.cometd({ nickname: 'Ada', endpoint: 'x', Subject: 's', other: 1 });
      assert.equal(started.messages[0]?.from?.nickname, 'Ada');
    },
  }),
  observed('widgets', {
    id: 'cometd-start-09',
    title: 'The secureKey of CometD is 28 to 104 characters of base64, and every success push has it',
    run: async (context) => {
      const customer = await context.cometd();
      assert.match(customer.ids.secureKey, /^[A-Za-z0-9+/]+={0,2}$/);
      const { length } = customer.ids.secureKey;
      assert.ok(length >= 28 && length <= 104, `the key has ${length} characters`);
      await customer.perform('send', { message: 'Hello' });
      await customer.untilEvent({ type: 'Message' });
      for (const { secureKey } of customer.pushed) assert.equal(secureKey, customer.ids.secureKey);
    },
  }),
  decided({
    id: 'cometd-start-10',
    title: 'Over CometD an initial text is a Message of the customer with index 2',
    run: async (context) => {
      const customer = await context.cometd({ nickname: 'Ada', text: 'Initial' });
      const [, message] = await customer.transcript();
      assert.deepEqual([message?.index, message?.type, message?.text], [2, 'Message', 'Initial']);
    },
  }),
  observed('clients', {
    id: 'cometd-start-11',
    title: 'When a chat is over, its Bayeux session carries the next one, with another key',
    run: async (context) => {
      const first = await context.cometd();
      await first.perform('disconnect');
      await first.untilEnded();
      const next = await CometdCustomer.startOn(context, first.session, { nickname: 'Again' });
      assert.notEqual(next.id, first.id);
      assert.notEqual(next.ids.secureKey, first.ids.secureKey);
      await next.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-start-12',
    title: 'One Bayeux session carries two chats at once, each push with the key of its own',
    run: async (context) => {
      const one = await context.cometd({ nickname: 'One' });
      const two = await CometdCustomer.startOn(context, one.session, { nickname: 'Two' });
      await one.perform('send', { message: 'to one' });
      await two.perform('send', { message: 'to two' });
      const ofOne = await one.untilAnswer(
        ({ messages }) => messages.some(({ text }) => text === 'to one'),
        'one',
      );
      const ofTwo = await two.untilAnswer(
        ({ messages }) => messages.some(({ text }) => text === 'to two'),
        'two',
      );
      assert.deepEqual([ofOne.secureKey, ofTwo.secureKey], [one.ids.secureKey, two.ids.secureKey]);
    },
  }),
  inferred({
    id: 'cometd-start-13',
    title: 'Two starts over two Bayeux sessions are two chats, and neither receives the pushes of the other',
    run: async (context) => {
      const [one, two] = [await context.cometd(), await context.cometd()];
      assert.notEqual(one.id, two.id);
      await one.perform('send', { message: 'to one' });
      await two.perform('send', { message: 'to two' });
      await one.untilEvent({ type: 'Message', text: 'to one' });
      await two.untilEvent({ type: 'Message', text: 'to two' });
      assert.deepEqual(
        [one, two].map(({ events }) => events.flatMap(({ text }) => text ?? [])),
        [['to one'], ['to two']],
      );
    },
  }),
  observed('clients', {
    id: 'cometd-start-14',
    title: 'Over CometD user data given at the start as an object is attached to the chat',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const customer = await context.cometd({ nickname: 'Ada', 'userData[a]': '1', 'userData[b]': 'zwölf' });
      const { userData } = await customer.inspect();
      assert.deepEqual([userData.a, userData.b], ['1', 'zwölf']);
    },
  }),
  observed('clients', {
    id: 'cometd-start-15',
    title: 'Where HTTP Basic is required, the start has the credentials in auth, encoded or plain',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireBasic('user', 'pässword:1');
      const encoded = Buffer.from('user:pässword:1').toString('base64');
      for (const auth of [{ username: 'user', password: 'pässword:1' }, { encoded }]) {
        const session = await context.bayeux();
        await session.handshake();
        assertTaken(await session.publish({ operation: 'requestChat', nickname: 'Ada', auth }));
        const [push] = await session.until(() => true, 'the answer to the start');
        assert.equal(answerOfPush(push).statusCode, 0);
      }
    },
  }),
  decided({
    id: 'cometd-start-16',
    title:
      'Where HTTP Basic is required, a start without auth is refused with 401, and one with wrong auth with 403',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireBasic('user', 'password');
      const refusal = { statusCode: 2, chatEnded: false } as const;
      assertRefusal(await refusedStart(context, { nickname: 'Ada' }), refusal, 401);
      const auth = { username: 'user', password: 'wrong' };
      assertRefusal(await refusedStart(context, { nickname: 'Ada', auth }), refusal, 403);
    },
  }),
  decided({
    id: 'cometd-start-28',
    title: 'Where HTTP Basic is required, incomplete auth counts as none, and complete auth is accepted',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireBasic('user', 'password');
      const refusal = { statusCode: 2, chatEnded: false } as const;
      for (const auth of [
        { username: 'user' },
        { password: 'password' },
        { username: 'user', password: 7 },
        'user',
      ])
        assertRefusal(await refusedStart(context, { nickname: 'Ada', auth }), refusal, 401);
      const encoded = Buffer.from('user:password').toString('base64');
      for (const auth of [{ username: 'user', password: 'password' }, { encoded }]) {
        const session = await context.bayeux();
        await session.handshake();
        await session.publish({ operation: 'requestChat', nickname: 'Ada', auth });
        const [push] = await session.until(
          ({ channel }) => channel === session.channel,
          'the answer to a start',
        );
        assert.equal(answerOfPush(push).statusCode, 0);
      }
    },
  }),
  ...incompleteNames.map(({ id, given, data, code, lacking }) =>
    decided({
      id,
      title: `A start over CometD with ${given} is acknowledged, and refused by a push with code ${code}`,
      run: async (context) => {
        const refusal = await refusedStart(context, data);
        assertRefusal(refusal, { statusCode: 2, chatEnded: false }, code);
        assertAdvises(refusal, lacking);
      },
    }),
  ),
];
