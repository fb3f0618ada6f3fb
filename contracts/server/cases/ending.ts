import assert from 'node:assert/strict';
import { decided, neighbour, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import { assertSessionRefused } from '../../probe/answer/answer.ts';
import { lastOf, reasonOf, textsOf } from '../../probe/answer/transcript.ts';
import { everythingRead } from '../../probe/customer/everything-read.ts';

/** The reasons that reach a customer. */
const DELIVERED: readonly unknown[] = ['4', '5', '7', '8'];
const ALERT = 'Chat session will be closed soon due to inactivity of chat participants.';

/** Default inactivity alert and close, in milliseconds. */
const IDLE_ALERT = 255_000;
const IDLE_CLOSE = 45_000;
/** Default time without a request after which a client counts as gone, in milliseconds. */
const ABSENCE = 45_000;
/** What stays of a time for requests to a slow server, in milliseconds. */
const MARGIN = { absence: 15_000, idle: 13_000 } as const;

/** @throws {Error} where answers took so long that what is looked for may rightly have come */
function assertInTime({ wire }: CaseContext, since: number, margin: number): void {
  const ms = wire.now - since;
  if (ms >= margin) throw new Error(`answers took ${ms} ms, and the case leaves them ${margin} ms`);
}

export const endingCases: readonly Case[] = [
  observed('widgets', {
    id: 'ending-01',
    title: 'A chat ended by the agent is read with chatEnded true and the final messages included',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.say('Goodbye');
      await agent.endChat();
      const messages = await chat.untilEnded();
      assert.deepEqual(textsOf(messages), ['Goodbye']);
      assert.equal(messages.at(-1)?.type, 'ParticipantLeft');
    },
  }),
  observed('realAnswer', {
    id: 'ending-02',
    title: 'A customer removed by an agent reads reason code 4 on their own leave',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.endChat();
      const left = lastOf(await chat.untilEnded(), 'ParticipantLeft');
      assert.deepEqual([left.from?.type, reasonOf(left)], ['Client', '4']);
    },
  }),
  decided({
    id: 'ending-03',
    title: 'A customer removed by the server reads reason code 5 on their own leave',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      await (await chat.agentSide()).end();
      const messages = await chat.untilEnded();
      const left = lastOf(messages, 'ParticipantLeft');
      assert.deepEqual([left.from?.type, reasonOf(left)], ['Client', '5']);
    },
  }),
  polling.documented('reason codes', {
    id: 'ending-04',
    title: 'A reason code is read on the customer’s own leave only, and is 4, 5, 7 or 8',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      const ben = await side.join({ nickname: 'Ben' });
      await ann.leave();
      const leaves = [...(await everythingRead(chat))];
      // What an end shows is not documented; what is shown keeps to the same rule.
      await ben.endChat();
      leaves.push(...(await everythingRead(chat)));
      for (const left of leaves.filter((event) => reasonOf(event) !== undefined)) {
        assert.equal(left.from?.participantId, 1, 'the reason is one of the own leave');
        assert.ok(DELIVERED.includes(reasonOf(left)), `a reason is delivered, it is ${reasonOf(left)}`);
      }
    },
  }),
  observed('realAnswer', {
    id: 'ending-10',
    title: 'At the end of a chat the customer’s own leave has a reason code, and no other leave has one',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await (await side.join({ nickname: 'Ben' })).endChat();
      const leaves = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      const reasons = leaves.map((left) => [left.from?.type, reasonOf(left) !== undefined]);
      assert.ok(reasons.length > 0, 'somebody is seen to leave');
      assert.ok(
        reasons.every(([type, given]) => given === (type === 'Client')),
        JSON.stringify(reasons),
      );
    },
  }),
  observed('realAnswer', {
    id: 'ending-05',
    title: 'The end of a chat adds a leave for each agent, then the customer’s',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await (await side.join({ nickname: 'Ben' })).endChat();
      const leaves = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      assert.deepEqual(
        leaves.map(({ from }) => from?.nickname),
        ['Ann', 'Ben', 'Customer'],
      );
    },
  }),
  polling.decided({
    id: 'ending-06',
    title: 'A customer who made no request for 45 seconds is gone, and is refused with error 249',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(ABSENCE + 1_000, { customersSilent: true });
      for (const operation of ['refresh', 'send'] as const) {
        assertSessionRefused(await chat.attempt(operation, { message: 'Hello', transcriptPosition: 1 }));
      }
    },
  }),
  neighbour('the absence of a customer, and stop-abandoned-interaction', {
    id: 'ending-11',
    title: 'A chat whose customer is gone goes on for the agents in it',
    transports: ['polling'],
    needs: ['agent', 'clock'],
    run: async (context) => {
      const chat = await context.start();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      // No customer is left to end it.
      context.afterwards(() => ann.endChat());
      await context.clock.advance(ABSENCE + 1_000, { customersSilent: true });
      await side.waitFor({ type: 'ParticipantLeft' });
      await assert.doesNotReject(ann.say('Still there?'), 'agents speak on');
      await side.waitFor({ type: 'Message', text: 'Still there?' });
    },
  }),
  polling.observed('widgets', {
    id: 'ending-13',
    title: 'An idle alert says that the close comes next, and in how many seconds',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(IDLE_ALERT + 1_000);
      const { userData = {} } = lastOf(await chat.transcript(), 'IdleAlert');
      assert.equal(userData['next-idle-timer-type'], 'CLOSE');
      assert.equal(userData['next-idle-timer-secs'], String(IDLE_CLOSE / 1_000));
    },
  }),
  polling.decided({
    id: 'ending-12',
    title:
      'A customer who is gone is refused with error 249, even while agents go on in the chat, and after its end',
    needs: ['agent', 'clock'],
    run: async (context) => {
      const chat = await context.start();
      const ann = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await context.clock.advance(ABSENCE + 1_000, { customersSilent: true });
      const assertRefused = async () => {
        for (const operation of ['refresh', 'send', 'disconnect'] as const)
          assertSessionRefused(await chat.attempt(operation, { message: 'Hello', transcriptPosition: 1 }));
      };
      await assertRefused();
      await assert.doesNotReject(ann.endChat(), 'the chat goes on for the agent, who ends it');
      await assertRefused();
    },
  }),
  polling.documented('timers', {
    id: 'ending-07',
    title: 'A customer who asks again within 45 seconds stays',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (const round of [1, 2]) {
        const since = context.wire.now;
        await context.clock.advance(ABSENCE - MARGIN.absence, { customersSilent: true });
        const { chatEnded } = await chat.perform('refresh');
        assertInTime(context, since, MARGIN.absence);
        assert.equal(chatEnded, false, `round ${round}`);
      }
    },
  }),
  polling.neighbour('Chat Server, inactivity control', {
    id: 'ending-08',
    title: 'Idle customers read an alert, then the close and a leave with reason code 7',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(IDLE_ALERT + 1_000);
      const alerted = await chat.perform('refresh', { transcriptPosition: 1 });
      assert.equal(alerted.chatEnded, false);
      assert.equal(lastOf(alerted.messages, 'IdleAlert').text, ALERT);
      await context.clock.advance(IDLE_CLOSE);
      const closed = await chat.perform('refresh', { transcriptPosition: 1 });
      assert.equal(closed.chatEnded, true);
      assert.equal(
        lastOf(closed.messages, 'IdleClose').text,
        'Chat session closed due to inactivity of chat participants.',
      );
      assert.equal(reasonOf(lastOf(closed.messages, 'ParticipantLeft')), '7');
    },
  }),
  polling.documented('timers', {
    id: 'ending-09',
    title: 'A message resets the time of inactivity',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(IDLE_ALERT - MARGIN.idle);
      const since = context.wire.now;
      await chat.perform('send', { message: 'Still here' });
      await context.clock.advance(IDLE_ALERT - MARGIN.idle);
      assert.equal((await chat.perform('refresh')).chatEnded, false);
      const texts = textsOf(await everythingRead(chat));
      assertInTime(context, since, MARGIN.idle);
      assert.ok(!texts.includes(ALERT), 'nobody is alerted');
    },
  }),
];
