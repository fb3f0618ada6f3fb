import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decided, inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import { assertStatus } from '../../probe/answer/assert-status.ts';
import { lastOf, ownOf, textsOf } from '../../probe/answer/transcript.ts';
import { BAYEUX_TYPE } from '../../probe/bayeux/bayeux-carrier.ts';
import { assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { raw } from '../../probe/wire/wire.ts';
import { checkProperty } from '../model/check-property.ts';
import { texts, WIDE_TEXT } from '../model/utterance.ts';

/** JSON in which everything beyond ASCII is escaped, each half of a pair by itself. */
function escaped(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Half of a pair of surrogates, at either end of a text and inside. */
const HALVES = ['\\ud83d', 'a\\ud83d', '\\ude00b', 'a\\ud83db', '\\ude00\\ud83d', '\\uDBFF\\uD800\\uDC00'];

/** Sends the JSON of Bayeux messages as it stands, in pieces: segments over HTTP, fragments over a WebSocket. */
async function sendText(
  context: CaseContext,
  { session }: CometdCustomer,
  text: string,
  bytes = text.length * 3,
): Promise<void> {
  if (context.transport === 'cometd-websocket') return session.socket.sendFragments(text, bytes);
  const { response } = await context.wire.send({
    url: context.cometdURL,
    body: raw(text, BAYEUX_TYPE),
    pieces: { bytes },
    headers: { cookie: session.longPolling.cookie },
  });
  assertStatus({ response }, 200, 'an acknowledgement');
}

const userDataKey = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9 ._-]{0,12}[A-Za-z0-9]$/)
  .filter((key) => !key.startsWith('GCTI') && !key.startsWith('push_'));

/** Texts in JSON, and the keys of user data. */
export const jsonTextCases: readonly Case[] = [
  cometd.inferred({
    id: 'texts-15',
    title:
      'A message is read as it was published, wherever its bytes are split between segments or fragments',
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-15',
        drawn: fc.record({ message: texts, bytes: fc.integer({ min: 1, max: 5 }), isEscaped: fc.boolean() }),
        always: { message: WIDE_TEXT, bytes: 1, isEscaped: false },
        holds: async ({ message, bytes, isEscaped }) => {
          const chat = await context.cometd();
          const published = [chat.publication('send', { message })];
          await sendText(context, chat, isEscaped ? escaped(published) : JSON.stringify(published), bytes);
          await chat.perform('send', { message: 'the end' });
          await chat.untilEvent({ type: 'Message', text: 'the end' });
          assert.deepEqual(textsOf(ownOf(await chat.transcript())), [message, 'the end']);
          await chat.perform('disconnect');
        },
      }),
  }),
  inferred({
    id: 'texts-16',
    title: 'An escaped surrogate pair in attributes is one character',
    run: async (context) => {
      const chat = await context.customer();
      const attributes = { face: '😀', 'key 😀': 'Grüße' };
      if (chat instanceof CometdCustomer) {
        const { secureKey } = chat.ids;
        const data = { operation: 'sendMessage', secureKey, message: 'Hi', eventAttributes: attributes };
        await sendText(context, chat, escaped([chat.session.publication(data)]));
        await chat.perform('send', { message: 'the end' });
        await chat.untilEvent({ type: 'Message', text: 'the end' });
      } else await chat.perform('send', { message: 'Hi', eventAttributes: escaped(attributes) });
      const [said] = ownOf(await chat.transcript()).filter(({ type }) => type === 'Message');
      assert.deepEqual([said?.text, said?.eventAttributes], ['Hi', attributes]);
    },
  }),
  decided({
    id: 'texts-17',
    title: 'Half of a surrogate pair does no harm: answers stay JSON in UTF-8, and the chat goes on',
    run: async (context) => {
      const chat = await context.customer();
      for (const half of HALVES) {
        if (chat instanceof PollingCustomer) {
          await chat.attempt('send', { message: 'half', eventAttributes: `{"half":"${half}"}` });
        } else if (chat instanceof CometdCustomer) {
          const { secureKey } = chat.ids;
          const data = { operation: 'sendMessage', secureKey, message: '@', eventAttributes: { half: '@' } };
          const text = JSON.stringify([chat.session.publication(data)]).replaceAll('"@"', `"${half}"`);
          await sendText(context, chat, text);
        }
        await chat.assertUnharmed();
      }
      assert.equal(
        (await chat.transcript()).filter(({ text }) => text === 'still here').length,
        HALVES.length,
      );
    },
  }),
  inferred({
    id: 'texts-18',
    title: 'User data is attached under the keys that it was sent with, whatever characters they have',
    needs: ['agent', 'inspection'],
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-18',
        drawn: fc.dictionary(fc.oneof(userDataKey, fc.constantFrom('anna', 'xx', 'x1x', 'toString')), texts, {
          minKeys: 2,
          maxKeys: 8,
          noNullPrototype: true,
        }),
        holds: async (given) => {
          const named = Object.entries(given).map(([key, value]) => [`userData[${key}]`, value] as const);
          const half = Math.ceil(named.length / 2);
          const start = Object.fromEntries(named.slice(0, half));
          const chat = await context.customer({ nickname: 'Customer', ...start });
          await chat.perform('updateData', Object.fromEntries(named.slice(half)));
          const { userData } = await chat.inspect();
          for (const [key, value] of Object.entries(given)) assert.equal(userData[key], value, key);
          await chat.perform('disconnect');
        },
      }),
  }),
  decided({
    id: 'texts-19',
    title: 'The refusal of a text that is too long names its chat and the number of bytes allowed',
    run: async (context) => {
      const chat = await context.customer();
      const { chatId, alias, chatEnded, errors } = await chat.refuse('send', { message: 'x'.repeat(40_000) });
      assert.deepEqual([chatId, alias, chatEnded], [chat.id, chat.ids.alias, false]);
      assert.match(errors?.[0]?.advice ?? '', /\d{3,}/, 'the advice has a number');
      await chat.assertUnharmed();
      assert.equal(lastOf(await chat.transcript(), 'Message').text, 'still here');
    },
  }),
  cometd.decided({
    id: 'texts-20',
    title: 'A message id of 128 characters comes back unchanged',
    run: async (context) => {
      const chat = await context.cometd();
      const message = { ...chat.publication('send', { message: 'Hello' }), id: 'i'.repeat(128) };
      const reply = await chat.session.ask(message);
      assertTaken(reply);
      assert.equal(reply.id, message.id);
      await chat.untilEvent({ type: 'Message', text: 'Hello' });
    },
  }),
];
