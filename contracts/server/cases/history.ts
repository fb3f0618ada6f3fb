import assert from 'node:assert/strict';
import { inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import * as polling from '../../case/polling-case.ts';
import type { TranscriptEvent } from '../../probe/answer/answer.ts';
import { nextPositionOf, ownOf, textsOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';

const MANY = 130;
/** Of an asynchronous chat of weeks. */
const LONG = 620;
const LAST = `message ${MANY}`;
const numbered = Array.from({ length: MANY }, (_, i) => `message ${i + 1}`);
/** One text near the limit, and the small ones behind it that must not overtake it. */
const LARGE = `large ${'x'.repeat(32_000)}`;
const AFTER_LARGE = [LARGE, 'a', 'b', LARGE, 'c'];

function assertRising(events: readonly TranscriptEvent[]): void {
  const indices = events.map(({ index }) => Number(index));
  assert.deepEqual(
    indices,
    [...new Set(indices)].sort((one, other) => one - other),
    'indices rise',
  );
}

/** Histories and bursts of more than a page. */
export const historyCases: readonly Case[] = [
  inferred({
    id: 'history-01',
    title: `A history of ${MANY} messages is read completely, each once and the oldest first`,
    run: async (context) => {
      const chat = await context.customer();
      for (const message of numbered) await chat.perform('send', { message });
      if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'Message', text: LAST });
      const events = await chat.transcript();
      assertRising(events);
      assert.deepEqual(textsOf(withoutAdditions(events)), numbered);
    },
  }),
  polling.inferred({
    id: 'history-02',
    title: `A refresh from the position of one of ${MANY} messages gives that message and all later ones`,
    run: async (context) => {
      const chat = await context.start();
      for (const message of numbered) await chat.perform('send', { message });
      const events = withoutAdditions(await chat.transcript());
      for (const event of [events[1], events[MANY / 2], events[MANY - 1]]) {
        const { messages, ...answer } = await chat.perform('refresh', {
          transcriptPosition: Number(event?.index),
        });
        assert.deepEqual(
          textsOf(withoutAdditions(messages)),
          numbered.slice(numbered.indexOf(event?.text ?? '')),
        );
        assert.equal(nextPositionOf({ ...answer, messages }), Number(messages.at(-1)?.index) + 1);
      }
    },
  }),
  cometd.inferred({
    id: 'history-03',
    title: `${MANY} messages of the agent that wait for a client are all pushed, each once and in order`,
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      for (const text of numbered) await agent.say(text);
      await customer.untilEvent({ type: 'Message', text: LAST });
      assert.deepEqual(textsOf(withoutAdditions(customer.events)), numbered);
      assertRising(customer.events);
    },
  }),
  cometd.inferred({
    id: 'history-04',
    title: `A client that comes back is pushed the ${MANY} messages that it missed, each once and in order`,
    needs: ['agent'],
    run: async (context) => {
      const before = await context.cometd();
      const agent = await (await before.agentSide()).join({ nickname: 'Ann' });
      await before.untilEvent({ type: 'ParticipantJoined' });
      const transcriptPosition = Number(before.events.at(-1)?.index) + 1;
      await before.session.disconnect();
      for (const text of numbered) await agent.say(text);
      const session = await context.bayeux();
      await session.handshake();
      const back = new CometdCustomer(context, session, before.started);
      await session.ask(back.publication('requestNotifications', { transcriptPosition }));
      await back.untilEvent({ type: 'Message', text: LAST });
      assert.deepEqual(textsOf(withoutAdditions(back.events)), numbered);
    },
  }),
  cometd.inferred({
    id: 'history-05',
    title: 'A small message is pushed after the large one that was sent before it',
    run: async (context) => {
      const customer = await context.cometd();
      for (const message of AFTER_LARGE) await customer.perform('send', { message });
      await customer.untilEvent({ type: 'Message', text: 'c' });
      // A server whose limit is lower refuses the large ones.
      const isTaken = customer.pushed.every(({ statusCode }) => statusCode === 0);
      const said = isTaken ? AFTER_LARGE : AFTER_LARGE.filter((text) => text !== LARGE);
      assert.deepEqual(
        textsOf(ownOf(customer.events)).map((text) => text.length),
        said.map((text) => text.length),
      );
    },
  }),
  inferred({
    id: 'history-06',
    title: 'The times of a history are in UTC, and none is earlier than the one before',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      for (let i = 0; i < 5; i++) {
        await agent.say(`agent ${i}`);
        await chat.perform('send', { message: `customer ${i}` });
      }
      if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'Message', text: 'customer 4' });
      const times = (await chat.transcript()).map(({ utcTime }) => Number(utcTime));
      assert.deepEqual(
        times,
        [...times].sort((one, other) => one - other),
      );
      // Clocks differ by minutes, time zones by half an hour at least.
      const { response } = await context.wire.send({
        url: `${context.dataURL}/${chat.id}/refresh`,
        body: undefined,
      });
      const now = Date.parse(response.headers.date ?? new Date().toUTCString());
      const minutes = Math.abs(now - Number(times.at(-1))) / 60_000;
      assert.ok(minutes < 15, `utcTime is the time of the server, it is ${Math.round(minutes)} minutes off`);
    },
  }),
  polling.decided({
    id: 'history-07',
    title: 'A position beyond 32 bits, or far beyond the end, gives no messages and changes nothing',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('send', { message: 'one' });
      for (const transcriptPosition of [1_000, 2_147_483_648, 4_294_967_297, 9_007_199_254_740_991]) {
        const { messages, nextPosition } = await chat.perform('refresh', { transcriptPosition });
        assert.deepEqual([messages, nextPosition], [[], 3], `from ${transcriptPosition}`);
      }
      await chat.assertUnharmed();
    },
  }),
  polling.inferred({
    id: 'history-08',
    title: `A history of ${LONG} messages is read completely by one request`,
    run: async (context) => {
      const chat = await context.start();
      const texts = Array.from({ length: LONG }, (_, i) => `message ${i}`);
      // Several under way at once, as after a time without a network: their order is the server’s affair.
      for (let i = 0; i < LONG; i += 20)
        await Promise.all(texts.slice(i, i + 20).map((message) => chat.perform('send', { message })));
      const events = withoutAdditions(await chat.transcript());
      assertRising(events);
      assert.deepEqual(new Set(textsOf(events)), new Set(texts));
      assert.equal(events.length, LONG + 1);
    },
  }),
];
