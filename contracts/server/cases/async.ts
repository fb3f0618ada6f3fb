import assert from 'node:assert/strict';
import { decided, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import type { TranscriptEvent } from '../../probe/answer/answer.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { lastOf, ownOf, textsOf, typesOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import { assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import {
  assertGoesOnFrom,
  DocumentedCustomer,
  unlessLost,
} from '../../probe/customer/documented-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';

const ASYNC = { nickname: 'Customer', 'userData[GCTI_Chat_AsyncMode]': 'true' };
/** Defaults of async-idle-alert and async-idle-close, in milliseconds. */
const IDLE_ALERT = 86_400_000;
const IDLE_CLOSE = 3_600_000;
/** What Widgets read of the history at a time. */
const PAGE = 20;

/** One read of the history, as a client of the transport asks for it. */
async function refresh(
  customer: AnyCustomer,
  transcriptPosition: number,
): Promise<readonly TranscriptEvent[]> {
  if (customer instanceof PollingCustomer)
    return (await customer.perform('refresh', { transcriptPosition })).messages;
  assert.ok(customer instanceof CometdCustomer, 'the case is about CometD');
  await customer.perform('refresh', { transcriptPosition });
  return (await customer.untilAnswer(() => true, 'the answer to a refresh')).messages;
}

/** The customer comes back with the stored key: over CometD with a Bayeux session that is new. */
async function comeBack(context: CaseContext, customer: AnyCustomer): Promise<AnyCustomer> {
  if (context.transport === 'polling') return customer;
  const session = await context.bayeux();
  await session.handshake();
  return new CometdCustomer(context, session, customer.started);
}

/** The customer goes away: over CometD the Bayeux session ends. */
async function goAway(customer: AnyCustomer): Promise<void> {
  if (customer instanceof CometdCustomer) await customer.session.disconnect();
}

/** What idling reads like, from alert to close. */
async function assertIdledOut(customer: AnyCustomer, context: CaseContext): Promise<void> {
  await context.clock.advance(IDLE_ALERT + 1_000);
  assert.equal((await customer.transcript()).at(-1)?.type, 'IdleAlert');
  await context.clock.advance(IDLE_CLOSE);
  const events = await customer.untilEnded();
  assert.deepEqual(typesOf(withoutAdditions(events)), [
    'ParticipantJoined',
    'IdleAlert',
    'IdleClose',
    'ParticipantLeft',
  ]);
  assertHas(lastOf(events, 'ParticipantLeft').eventAttributes, {
    GCTI_SYSTEM: { 'quit-reason-code': '7' },
  });
}

const asynchronous: readonly Case[] = [
  cometd.documented('asynchronous chat', {
    id: 'async-01',
    title: 'An asynchronous chat over CometD outlives a day without its customer',
    needs: ['agent', 'clock'],
    run: async (context) => {
      const customer = await DocumentedCustomer.start(context, ASYNC);
      const side = await customer.agentSide();
      await customer.toBackground();
      await context.clock.advance(IDLE_ALERT - 60_000, { customersSilent: true });
      await unlessLost(side.join({ nickname: 'Ann' }));
      const answers = await (await customer.comeBack()).untilHeardOf('Ann');
      assertGoesOnFrom(customer.nextPosition, answers);
    },
  }),
  polling.observed('clients', {
    id: 'async-02',
    title: 'An asynchronous chat over polling outlives a day without a request',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start(ASYNC);
      await context.clock.advance(IDLE_ALERT - 60_000, { customersSilent: true });
      assert.equal((await chat.perform('refresh', { transcriptPosition: 1 })).chatEnded, false);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'async-03',
    title:
      'An asynchronous chat is alerted after a day of inactivity and closed an hour later, with reason 7',
    needs: ['clock'],
    run: async (context) => {
      await assertIdledOut(await context.customer(ASYNC), context);
    },
  }),
  decided({
    id: 'async-04',
    title: 'A message restarts the day of inactivity of an asynchronous chat',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.customer(ASYNC);
      await context.clock.advance(IDLE_ALERT - 60_000);
      await customer.perform('send', { message: 'still here' });
      await context.clock.advance(IDLE_ALERT - 60_000);
      assert.deepEqual(typesOf(await customer.transcript()), ['ParticipantJoined', 'Message']);
    },
  }),
  observed('clients', {
    id: 'async-05',
    title: 'A customer who returns reads what the agent said meanwhile, and what was said before',
    needs: ['agent', 'clock'],
    run: async (context) => {
      const customer = await context.customer(ASYNC);
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.perform('send', { message: 'I will be back' });
      const before = await customer.transcript();
      await goAway(customer);
      await context.clock.advance(IDLE_CLOSE, { customersSilent: true });
      await agent.say('Here is your answer');
      const after = await (await comeBack(context, customer)).transcript();
      assert.deepEqual(after.slice(0, -1), before);
      assert.equal(after.at(-1)?.text, 'Here is your answer');
    },
  }),
  observed('widgets', {
    id: 'async-06',
    title: 'The history can be read in pages, from the end that -1 gives, without gaps or duplicates',
    run: async (context) => {
      const customer = await context.customer(ASYNC);
      for (let i = 0; i < 50; i++) {
        if (i % 7 === 0) await customer.perform('startTyping');
        await customer.perform('send', { message: `message ${i}` });
      }
      const whole = await customer.transcript();
      assert.equal(whole.length, 51);
      const back = await comeBack(context, customer);
      const last = await refresh(back, -1);
      assert.deepEqual(last, whole.slice(-1));
      const seen = new Map<number, TranscriptEvent>();
      let position = Number(last[0]?.index);
      while (position > 1) {
        position = Math.max(1, position - PAGE);
        const page = (await refresh(back, position)).filter(({ type }) => !type?.startsWith('Typing'));
        assert.ok(Number(page[0]?.index) >= position, 'a page begins at its position');
        for (const event of page) seen.set(Number(event.index), event);
      }
      const read = [...seen].sort(([a], [b]) => a - b).map(([, event]) => event);
      assert.deepEqual(read, whole);
    },
  }),
  observed('clients', {
    id: 'async-07',
    title: 'Keys of mobile push given at the start are accepted, and attached to the chat',
    needs: ['agent', 'inspection', 'push-notifications'],
    run: async (context) => {
      const customer = await context.customer({
        ...ASYNC,
        'userData[push_notification_deviceid]': 'device',
        'userData[push_notification_type]': 'fcm',
        'userData[push_notification_language]': 'en',
        'userData[push_notification_debug]': 'false',
      });
      assert.equal((await customer.inspect()).userData.push_notification_deviceid, 'device');
    },
  }),
  cometd.observed('sdk', {
    id: 'async-08',
    title: 'requestNotifications accepts keys of mobile push beside the position',
    needs: ['agent', 'inspection', 'push-notifications'],
    run: async (context) => {
      const customer = await context.cometd(ASYNC);
      const answer = await customer.requestNotifications({
        transcriptPosition: 1,
        message: '',
        'userData[push_notification_deviceid]': 'later',
        'userData[push_notification_type]': 'fcm',
      });
      assert.equal(answer.statusCode, 0);
      assert.equal((await customer.inspect()).userData.push_notification_deviceid, 'later');
    },
  }),
  cometd.decided({
    id: 'async-09',
    title: 'User data of requestNotifications that is not a map is refused with code 100',
    run: async (context) => {
      const customer = await context.cometd(ASYNC);
      const { secureKey } = customer.ids;
      const data = { operation: 'requestNotifications', secureKey, userData: 'no map' };
      assertTaken(await customer.session.publish(data));
      const { errors } = await customer.untilAnswer(({ statusCode }) => statusCode === 2, 'the refusal');
      assert.equal(errors?.[0]?.code, 100);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'async-10',
    title: 'Only the mode true makes a chat asynchronous: other values leave it an ordinary one',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.customer({
        nickname: 'Customer',
        'userData[GCTI_Chat_AsyncMode]': 'false',
      });
      await goAway(customer);
      await context.clock.advance(IDLE_CLOSE, { customersSilent: true });
      const back = await comeBack(context, customer);
      const refusal = await back.refuse('send', { message: 'too late' });
      assert.equal(refusal.chatEnded, true);
    },
  }),
  cometd.documented('CometD, disconnect', {
    id: 'async-11',
    title: 'The customer of an asynchronous chat resumes it with the stored key and the next position',
    needs: ['agent'],
    run: async (context) => {
      const customer = await DocumentedCustomer.start(context, ASYNC);
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.untilHeardOf('Ann');
      await customer.toBackground();
      await unlessLost(agent.say('away'));
      const answers = await (await customer.comeBack()).untilHeardOf('Ann');
      assertGoesOnFrom(customer.nextPosition, answers);
    },
  }),
  decided({
    id: 'async-12',
    title: 'An asynchronous chat goes on when its last agent leaves, and another agent can join it',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.customer(ASYNC);
      const side = await customer.agentSide();
      for (const nickname of ['Ann', 'Ben']) {
        const agent = await side.join({ nickname });
        await agent.say(`${nickname} here`);
        await agent.leave();
        await customer.assertUnharmed();
      }
      const types = typesOf(withoutAdditions(await customer.transcript()));
      assert.deepEqual(types.slice(1), [
        ...['ParticipantJoined', 'Message', 'ParticipantLeft', 'Message'],
        ...['ParticipantJoined', 'Message', 'ParticipantLeft', 'Message'],
      ]);
    },
  }),
  cometd.inferred({
    id: 'async-13',
    title:
      'requestNotifications with user data answers with the events and follows the chat, as it does without user data',
    needs: ['agent', 'inspection', 'push-notifications'],
    run: async (context) => {
      const customer = await context.cometd(ASYNC);
      await customer.perform('send', { message: 'Hello' });
      await customer.untilEvent({ type: 'Message', text: 'Hello' });
      const back = await comeBack(context, customer);
      assert.ok(back instanceof CometdCustomer, 'the case is about CometD');
      const answer = await back.requestNotifications({ transcriptPosition: 1, 'userData[key]': 'later' });
      assert.deepEqual(textsOf(ownOf(answer.messages)), ['Hello']);
      assert.equal((await customer.inspect()).userData.key, 'later');
      await (await customer.agentSide()).join({ nickname: 'Ann' });
      await back.untilEvent({ type: 'ParticipantJoined' });
    },
  }),
];

export const asyncCases: readonly Case[] = asynchronous.map((each) => ({
  ...each,
  needs: ['async', ...each.needs],
}));
