import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided } from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import { textsOf } from '../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';

const needs = ['cross-transport'] as const;

/** A chat started over CometD, and the same chat over polling. */
async function startedOverCometd(context: CaseContext) {
  const pushed = await context.cometd();
  return { pushed, polled: new PollingCustomer(context, pushed.started) };
}

/** A chat started over polling, and the same chat over CometD. */
async function startedOverPolling(context: CaseContext) {
  const polled = await context.start();
  const session = await context.bayeux();
  await session.handshake();
  const pushed = new CometdCustomer(context, session, polled.started);
  await pushed.transcript();
  return { pushed, polled };
}

export const crossTransportCases: readonly Case[] = [
  decided({
    id: 'cross-01',
    title:
      'A chat that started over CometD can be read and continued over polling, and both give the same history',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverCometd(context);
      await pushed.perform('send', { message: 'over CometD' });
      await pushed.untilEvent({ type: 'Message' });
      await polled.perform('send', { message: 'over polling' });
      assert.deepEqual(textsOf(await polled.transcript()), ['over CometD', 'over polling']);
      assert.deepEqual(await pushed.transcript(), await polled.transcript());
    },
  }),
  decided({
    id: 'cross-02',
    title:
      'A chat that started over polling can be followed and continued over CometD, and both give the same history',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverPolling(context);
      await polled.perform('send', { message: 'over polling' });
      await pushed.untilEvent({ type: 'Message', text: 'over polling' });
      await pushed.perform('send', { message: 'over CometD' });
      await pushed.untilEvent({ type: 'Message', text: 'over CometD' });
      assert.deepEqual(await polled.transcript(), await pushed.transcript());
    },
  }),
  decided({
    id: 'cross-03',
    title: 'A disconnect over polling is pushed to customers who follow the chat over CometD',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverCometd(context);
      await polled.perform('disconnect');
      const events = await pushed.untilEnded();
      assert.equal(events.at(-1)?.type, 'ParticipantLeft');
    },
  }),
  decided({
    id: 'cross-04',
    title: 'A disconnect over CometD also ends the chat for polling',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverCometd(context);
      await pushed.perform('disconnect');
      await pushed.untilEnded();
      assert.equal((await polled.untilEnded()).at(-1)?.type, 'ParticipantLeft');
    },
  }),
  decided({
    id: 'cross-06',
    title:
      'After the end polling gives the history once more, and requestNotifications says chatEnded true, with or without the history',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverCometd(context);
      await polled.perform('send', { message: 'before the end' });
      await pushed.perform('disconnect');
      await pushed.untilEnded();
      const history = await polled.untilEnded();
      assert.deepEqual(textsOf(history), ['before the end']);
      const answer = await pushed.requestNotifications({ transcriptPosition: 1 });
      assert.equal(answer.chatEnded, true);
      assert.deepEqual(answer.messages, answer.statusCode === 0 ? history : []);
    },
  }),
  decided({
    id: 'cross-05',
    title: 'Typing over polling is pushed live over CometD, and stays out of both histories',
    needs,
    run: async (context) => {
      const { pushed, polled } = await startedOverCometd(context);
      await polled.perform('startTyping', { message: 'Hel' });
      const [typing] = await pushed.untilEvent({ type: 'TypingStarted' });
      assert.equal(typing?.text, 'Hel');
      assert.deepEqual(await pushed.transcript(), pushed.started.messages);
      assert.deepEqual(await polled.transcript(), pushed.started.messages);
    },
  }),
];
