import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, observed } from '../../case/cometd-case.ts';
import { assertAdvises, assertRefusal } from '../../probe/answer/answer.ts';
import { textsOf, typesOf } from '../../probe/answer/transcript.ts';
import { requiredFields, type SessionOperation } from '../../probe/chat-operations.ts';
import { answerOfPush, assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { DEEP_JSON } from './given.ts';

const PARAMETER = { statusCode: 2, chatEnded: false } as const;

/** Operations, and the parameter without which each is refused. */
const required = [
  { id: 'cometd-errors-01', operation: 'send', parameter: 'message' },
  { id: 'cometd-errors-02', operation: 'pushUrl', parameter: 'pushUrl' },
  { id: 'cometd-errors-03', operation: 'updateNickname', parameter: 'nickname' },
] as const;

interface Malformed {
  readonly id: string;
  readonly operation: string;
  readonly parameter: string;
  readonly value: unknown;
  /** What the value is called, where it is too long to be shown. */
  readonly shown?: string;
}

/** Values that a parameter cannot have. */
const malformed: readonly Malformed[] = [
  { id: 'cometd-errors-10', operation: 'refresh', parameter: 'transcriptPosition', value: 'abc' },
  { id: 'cometd-errors-11', operation: 'refresh', parameter: 'transcriptPosition', value: 1.5 },
  { id: 'cometd-errors-12', operation: 'refresh', parameter: 'transcriptPosition', value: {} },
  { id: 'cometd-errors-13', operation: 'sendMessage', parameter: 'eventAttributes', value: 'no object' },
  { id: 'cometd-errors-14', operation: 'sendMessage', parameter: 'eventAttributes', value: [1] },
  { id: 'cometd-errors-15', operation: 'sendMessage', parameter: 'message', value: { a: 1 } },
  { id: 'cometd-errors-16', operation: 'updateData', parameter: 'userData', value: 'no map' },
  { id: 'cometd-errors-17', operation: 'sendMessage', parameter: 'secureKey', value: ['x'] },
  {
    id: 'cometd-errors-24',
    operation: 'requestNotifications',
    parameter: 'transcriptPosition',
    value: 'abc',
  },
  {
    id: 'cometd-errors-29',
    operation: 'sendMessage',
    parameter: 'eventAttributes',
    value: DEEP_JSON,
    shown: 'as a text of maps that nest a thousand levels deep',
  },
  { id: 'cometd-errors-18', operation: 'sendMessages', parameter: 'operation', value: 'sendMessages' },
];

/** Values that a field of a start cannot have. */
const malformedAtStart = [
  { id: 'cometd-errors-25', parameter: 'nickname', value: {} },
  { id: 'cometd-errors-26', parameter: 'text', value: ['Hello'] },
  { id: 'cometd-errors-27', parameter: 'userData', value: 'no map' },
] as const;

export const cometdErrorCases: readonly Case[] = [
  ...required.map(({ id, operation, parameter }) =>
    decided({
      id,
      title: `Over CometD ${operation} without ${parameter} is acknowledged, and refused by a push that names it`,
      run: async (context) => {
        const customer = await context.cometd();
        const refusal = await customer.refuse(operation);
        assertRefusal(refusal, PARAMETER, 100);
        assertAdvises(refusal, parameter);
        await customer.assertUnharmed();
      },
    }),
  ),
  ...malformed.map(({ id, operation, parameter, value, shown = JSON.stringify(value) }) =>
    decided({
      id,
      title: `Over CometD ${operation} with ${parameter} ${shown} is refused with code 100`,
      run: async (context) => {
        const customer = await context.cometd();
        const { secureKey } = customer.ids;
        const data = { secureKey, message: 'Hello', operation, [parameter]: value };
        assertTaken(await customer.session.publish(data));
        const refusal = await customer.untilAnswer(({ statusCode }) => statusCode !== 0, 'the refusal');
        assertRefusal(refusal, PARAMETER, 100);
        assertAdvises(refusal, parameter);
        assert.deepEqual(textsOf(await customer.transcript()), []);
        await customer.assertUnharmed();
      },
    }),
  ),
  ...malformedAtStart.map(({ id, parameter, value }) =>
    decided({
      id,
      title: `Over CometD requestChat with ${parameter} ${JSON.stringify(value)} is refused with code 100, and a valid one accepted`,
      run: async (context) => {
        const session = await context.bayeux();
        await session.handshake();
        const data = { operation: 'requestChat', nickname: 'Customer', [parameter]: value };
        assertTaken(await session.publish(data));
        const [push] = await session.until(() => true, 'the refusal');
        assertRefusal(answerOfPush(push), PARAMETER, 100);
        assertAdvises(answerOfPush(push), parameter);
        await (await CometdCustomer.startOn(context, session)).assertUnharmed();
      },
    }),
  ),
  decided({
    id: 'cometd-errors-20',
    title: 'Over CometD a message of more than 32768 bytes is refused with code 204, and the chat goes on',
    run: async (context) => {
      const customer = await context.cometd();
      const refusal = await customer.refuse('send', { message: 'ü'.repeat(16_385) });
      assertRefusal(refusal, { statusCode: 1, chatEnded: false }, 204);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-errors-28',
    title:
      'Over CometD a send with an empty message is refused by a push that names message, and adds no event',
    run: async (context) => {
      const customer = await context.cometd();
      const refusal = await customer.refuse('send', { message: '' });
      assertRefusal(refusal, PARAMETER, 100);
      assertAdvises(refusal, 'message');
      assert.deepEqual(typesOf(await customer.transcript()), ['ParticipantJoined']);
    },
  }),
  decided({
    id: 'cometd-errors-21',
    title: 'Data that is not an object, or is missing, is refused by a push, and the chat is unharmed',
    run: async (context) => {
      const customer = await context.cometd();
      for (const data of [null, 'text', 7, [], undefined]) {
        const { session } = customer;
        assertTaken(await session.ask(session.message(session.channel, data === undefined ? {} : { data })));
        const refusal = await customer.untilAnswer(({ statusCode }) => statusCode !== 0, 'the refusal');
        assertRefusal(refusal, PARAMETER, 100);
      }
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-errors-22',
    title: 'An operation on a service that cannot exist is refused by a push with code 306',
    run: async (context) => {
      const customer = await context.cometd();
      const { session, ids } = customer;
      const channel = `${session.channel.replace(/[^/]+$/, '')}-nowhere`;
      const data = { operation: 'refresh', secureKey: ids.secureKey };
      assertTaken(await session.ask(session.message(channel, { data })));
      const [push] = await session.until((message) => message.channel === channel, 'the refusal');
      assertRefusal(answerOfPush(push), PARAMETER, 306);
      await customer.assertUnharmed();
    },
  }),
  observed('clients', {
    id: 'cometd-errors-23',
    title: 'Over CometD fields that an operation does not know are ignored',
    run: async (context) => {
      const customer = await context.cometd();
      const unknown = { endpoint: 'x', other: 1, transcriptPosition: 1 };
      const operations: readonly SessionOperation[] = ['send', 'startTyping', 'customNotice'];
      for (const operation of operations)
        await customer.perform(operation, { ...requiredFields[operation], ...unknown });
      await customer.untilEvent({ type: 'CustomNotice' });
      assert.ok(
        customer.pushed.every(({ statusCode }) => statusCode === 0),
        'nothing is refused',
      );
    },
  }),
];
