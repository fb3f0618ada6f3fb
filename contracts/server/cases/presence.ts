import assert from 'node:assert/strict';
import { type Case, transports } from '../../case/case.ts';
import { decided, inferred, neighbour, observed } from '../../case/cometd-case.ts';
import { assertRefusal } from '../../probe/answer/answer.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { lastOf, typesOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';

/** Default inactivity alert and close, in milliseconds. */
const IDLE_ALERT = 255_000;
const IDLE_CLOSE = 45_000;
/** Default time without a request after which a client counts as gone, in milliseconds. */
const ABSENCE = 45_000;

/** From the first alert to the second, where one is wanted, in seconds. */
const SECOND_ALERT = 30;

/** What time does to a customer who follows a chat, over CometD above all. */
export const presenceCases: readonly Case[] = [
  neighbour('Chat Server, inactivity control', {
    id: 'presence-01',
    title: 'Idle customers are pushed an alert, then the close and a leave with reason code 7',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.cometd();
      await context.clock.advance(IDLE_ALERT + 1_000);
      const alert = lastOf(await customer.untilEvent({ type: 'IdleAlert' }), 'IdleAlert');
      assert.equal(alert.text, 'Chat session will be closed soon due to inactivity of chat participants.');
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
    },
  }),
  neighbour('Chat Server, inactivity control', {
    id: 'presence-04',
    title: 'If a second alert is set, idle customers read it between the first alert and the close',
    needs: ['clock', 'inactivity'],
    transports,
    run: async (context) => {
      await context.inactivity.setSecondAlert(SECOND_ALERT);
      const customer = await context.customer();
      await context.clock.advance(IDLE_ALERT + SECOND_ALERT * 1_000);
      await context.clock.advance(IDLE_CLOSE);
      const [, ...idle] = withoutAdditions(await customer.untilEnded());
      assert.deepEqual(
        idle.map(({ type, text = '' }) => [type, text]),
        [
          ['IdleAlert', 'Chat session will be closed soon due to inactivity of chat participants.'],
          ['IdleAlert', 'Chat session will be closed very soon due to inactivity of chat participants.'],
          ['IdleClose', 'Chat session closed due to inactivity of chat participants.'],
          ['ParticipantLeft', ''],
        ],
      );
    },
  }),
  observed('widgets', {
    id: 'presence-07',
    title:
      'The first of two idle alerts says how soon the second comes, and the second says how soon the chat is closed',
    needs: ['clock', 'inactivity'],
    transports,
    run: async (context) => {
      await context.inactivity.setSecondAlert(SECOND_ALERT);
      const customer = await context.customer();
      const told: unknown[] = [];
      for (const passes of [IDLE_ALERT + 1_000, SECOND_ALERT * 1_000]) {
        await context.clock.advance(passes);
        const alerts = (await customer.transcript()).filter(({ type }) => type === 'IdleAlert');
        const { userData } = alerts.at(-1) ?? {};
        told.push([alerts.length, userData?.['next-idle-timer-type'], userData?.['next-idle-timer-secs']]);
      }
      assert.deepEqual(told, [
        [1, 'ALERT', String(SECOND_ALERT)],
        [2, 'CLOSE', String(IDLE_CLOSE / 1_000)],
      ]);
    },
  }),
  inferred({
    id: 'presence-02',
    title: 'A customer who follows the chat over CometD is there, however long they say nothing',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.cometd();
      await context.clock.advance(2 * ABSENCE, { customersSilent: true });
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'presence-03',
    title:
      'A customer whose Bayeux session was closed is gone 45 seconds later, and is refused with error 249',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.cometd();
      await customer.session.disconnect();
      await context.clock.advance(ABSENCE + 1_000, { customersSilent: true });
      const session = await context.bayeux();
      await session.handshake();
      const back = new CometdCustomer(context, session, customer.started);
      const refusal = await back.requestNotifications({ transcriptPosition: 1 });
      assertRefusal(refusal, { statusCode: 2, chatEnded: true }, 249);
    },
  }),
  decided({
    id: 'presence-06',
    title:
      'A second Bayeux session that asks for notifications and disconnects in one batch does not keep the customer in the chat',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.cometd();
      const passing = await context.bayeux();
      await passing.handshake();
      const { secureKey } = customer.ids;
      await passing.send([
        passing.publication({ operation: 'requestNotifications', secureKey, transcriptPosition: 1 }),
        passing.message('/meta/disconnect'),
      ]);
      passing.clientId = '';
      await customer.assertUnharmed();
      await customer.session.disconnect();
      await context.clock.advance(ABSENCE + 1_000, { customersSilent: true });
      const session = await context.bayeux();
      await session.handshake();
      const back = new CometdCustomer(context, session, customer.started);
      const refusal = await back.requestNotifications({ transcriptPosition: 1 });
      assertRefusal(refusal, { statusCode: 2, chatEnded: true }, 249);
    },
  }),
  inferred({
    id: 'presence-05',
    title:
      'A customer whose Bayeux session closes after 35 seconds of silence can come back 35 seconds later',
    needs: ['clock'],
    run: async (context) => {
      const customer = await context.cometd();
      await context.clock.advance(ABSENCE - 10_000, { customersSilent: true });
      await customer.session.disconnect();
      await context.clock.advance(ABSENCE - 10_000, { customersSilent: true });
      const session = await context.bayeux();
      await session.handshake();
      const back = new CometdCustomer(context, session, customer.started);
      assert.equal((await back.requestNotifications({ transcriptPosition: 1 })).chatEnded, false);
      await back.assertUnharmed();
    },
  }),
];
