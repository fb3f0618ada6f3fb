import assert from 'node:assert/strict';
import { decided, inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import type { TranscriptEvent } from '../../probe/answer/answer.ts';
import { lastOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { multipart } from '../../probe/wire/wire.ts';
import type { DrivenAgent } from '../../target/agent-driver.ts';
import { checkProperty } from '../model/check-property.ts';
import {
  attributesOfJson,
  attributesOfTexts,
  eventTypes,
  fieldsOfUtterance,
  texts,
  type Utterance,
  utterances,
} from '../model/utterance.ts';

const END = 'the end';

/** Texts that are bounded beside the message of a send. */
const tooLong = [
  { id: 'texts-11', operation: 'customNotice', field: 'message' },
  { id: 'texts-12', operation: 'pushUrl', field: 'pushUrl' },
  { id: 'texts-13', operation: 'updateNickname', field: 'nickname' },
  { id: 'texts-14', operation: 'startTyping', field: 'message' },
] as const;

/** What a reader finds of an event, as far as it was said. */
function said({ type, text, messageType, eventAttributes }: TranscriptEvent): object {
  return { type, text, messageType, attributes: eventAttributes };
}

function expected(all: readonly Utterance[]): readonly object[] {
  return all.map(({ does, text, messageType, attributes }) => ({
    type: eventTypes[does],
    text,
    messageType,
    attributes,
  }));
}

/** Asserts that everything was said once and in order, as the history has it and as it was pushed. */
async function assertSaid(chat: AnyCustomer, by: string, all: readonly Utterance[]): Promise<void> {
  const types: readonly string[] = Object.values(eventTypes);
  const own = (events: readonly TranscriptEvent[]) =>
    withoutAdditions(events)
      .filter(({ type = '', from, text }) => from?.nickname === by && types.includes(type) && text !== END)
      .map(said);
  if (chat instanceof CometdCustomer) {
    await chat.untilEvent({ type: 'Message', text: END });
    assert.deepEqual(own(chat.events), expected(all), 'what was said is pushed as it was said');
  }
  assert.deepEqual(own(await chat.transcript()), expected(all), 'what was said is read as it was said');
}

async function customerSays(context: CaseContext, all: readonly Utterance[]): Promise<void> {
  const chat = await context.customer();
  for (const each of all) await chat.perform(each.does, fieldsOfUtterance(each));
  await chat.perform('send', { message: END });
  await assertSaid(chat, 'Customer', all);
  await chat.perform('disconnect');
}

async function agentSays(context: CaseContext, all: readonly Utterance[]): Promise<void> {
  const chat = await context.customer();
  const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
  for (const each of all) await sayAs(agent, each);
  await agent.say(END);
  await assertSaid(chat, 'Ann', all);
  await chat.perform('disconnect');
}

function sayAs(agent: DrivenAgent, { does, text, messageType, attributes }: Utterance): Promise<void> {
  const more = attributes === undefined ? {} : { eventAttributes: attributes };
  if (does === 'pushUrl') return agent.pushUrl(text);
  if (does === 'customNotice') return agent.customNotice(text, more);
  return agent.say(text, { ...more, ...(messageType !== undefined && { messageType }) });
}

/** What a customer and an agent say, whatever characters and attributes it has. */
export const textCases: readonly Case[] = [
  inferred({
    id: 'texts-01',
    title:
      'Any message of a customer, with any texts as attributes, is read as it was sent, once and in order',
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-01',
        drawn: utterances(attributesOfTexts),
        holds: (all) => customerSays(context, all),
      }),
  }),
  inferred({
    id: 'texts-02',
    title: 'Any message of an agent, with any texts as attributes, is read as it was sent, once and in order',
    needs: ['agent'],
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-02',
        drawn: utterances(attributesOfTexts),
        holds: (all) => agentSays(context, all),
      }),
  }),
  decided({
    id: 'texts-03',
    title: 'Numbers, booleans, null, lists and maps in attributes are read as they were sent',
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-03',
        drawn: utterances(attributesOfJson),
        holds: (all) => customerSays(context, all),
      }),
  }),
  inferred({
    id: 'texts-04',
    title: 'Any nickname and first text of a customer, at the start and later, is read as it was given',
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-04',
        drawn: texts.map((text) => ({ nickname: text, later: `${text}y` })),
        holds: async ({ nickname, later }) => {
          const chat = await context.customer({ nickname, text: later });
          await chat.perform('updateNickname', { nickname: later });
          await chat.perform('send', { message: 'Hello' });
          const events = withoutAdditions(await chat.transcript());
          assert.deepEqual(
            events.map(({ type, from, text }) => [type, from?.nickname, type === 'Message' ? text : '']),
            [
              ['ParticipantJoined', nickname, ''],
              ['Message', nickname, later],
              ['NicknameUpdated', later, ''],
              ['Message', later, 'Hello'],
            ],
          );
          await chat.perform('disconnect');
        },
      }),
  }),
  inferred({
    id: 'texts-05',
    title: 'The agents’ side sees any message of a customer as it was sent',
    needs: ['agent'],
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-05',
        drawn: utterances(attributesOfTexts),
        holds: async (all) => {
          const chat = await context.customer();
          const side = await chat.agentSide();
          for (const each of all) {
            await chat.perform(each.does, fieldsOfUtterance(each));
            await side.waitFor({ type: eventTypes[each.does], text: each.text });
          }
          await chat.perform('disconnect');
        },
      }),
  }),
  polling.inferred({
    id: 'texts-06',
    title: 'Any nickname in a multipart form is read as it was given',
    run: (context) =>
      checkProperty(context, {
        caseId: 'texts-06',
        drawn: texts,
        holds: async (nickname) => {
          const chat = new PollingCustomer(context, await context.post('', multipart({ nickname })));
          assert.equal(
            lastOf(withoutAdditions(await chat.transcript()), 'ParticipantJoined').from?.nickname,
            nickname,
          );
          await chat.perform('disconnect');
        },
      }),
  }),
  ...tooLong.map(({ id, operation, field }) =>
    decided({
      id,
      title: `${operation} with a text of more than 32768 bytes is refused with code 204, and one of 32768 bytes is accepted`,
      run: async (context) => {
        const chat = await context.customer();
        const refusal = await chat.refuse(operation, { [field]: `ü${'x'.repeat(32_767)}` });
        assert.equal(refusal.errors?.[0]?.code, 204);
        assert.equal(refusal.chatEnded, false);
        await chat.perform(operation, { [field]: `ü${'x'.repeat(32_766)}` });
        await chat.assertUnharmed();
      },
    }),
  ),
];
