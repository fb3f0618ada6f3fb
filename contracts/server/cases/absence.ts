import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import { decided, inferred } from '../../case/polling-case.ts';
import { assertSessionRefused, readSuccess } from '../../probe/answer/answer.ts';
import { typesOf } from '../../probe/answer/transcript.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { CustomerFiles } from '../../probe/customer/customer-files.ts';
import type { PollingCustomer } from '../../probe/customer/polling-customer.ts';

/** Default time without a request after which a customer counts as gone, in milliseconds. */
const ABSENCE = 45_000;
/** Default inactivity alert, in milliseconds. */
const IDLE_ALERT = 255_000;

/** A time of silence that two of are too long, with room for a slow machine: its own time passes as well. */
const SILENCE = 30_000;
/** The same for idle customers: one of them brings no alert, and a minute more does. */
const NEARLY_IDLE = IDLE_ALERT - 60_000;
const MINUTE = 60_000;

const contacts = sessionOperations.filter((operation) => operation !== 'disconnect');

/** Says nothing for so long. */
function silence(context: CaseContext, ms: number): Promise<void> {
  return context.clock.advance(ms, { customersSilent: true });
}

async function idleAlerts(chat: PollingCustomer): Promise<number> {
  return typesOf(await chat.transcript()).filter((type) => type === 'IdleAlert').length;
}

/** When a customer counts as gone, and as idle. */
export const absenceCases: readonly Case[] = [
  inferred({
    id: 'absence-01',
    title: 'A customer who asks again in time stays, however often',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (let i = 0; i < 3; i++) {
        await silence(context, SILENCE);
        await chat.perform('refresh');
      }
      await chat.assertUnharmed();
    },
  }),
  inferred({
    id: 'absence-02',
    title: 'Every operation shows that the customer is there, even one that is refused for its fields',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (const operation of contacts) {
        await silence(context, SILENCE);
        await chat.perform(operation, requiredFields[operation]);
      }
      await silence(context, SILENCE);
      await chat.assertUnharmed();
    },
  }),
  inferred({
    id: 'absence-03',
    title: 'Every operation on files shows that the customer is there',
    needs: ['clock', 'files'],
    run: async (context) => {
      const chat = await context.start();
      const files = new CustomerFiles(context, chat);
      await silence(context, SILENCE);
      const fileId = await files.upload();
      for (const ask of [
        () => files.attemptLimits(),
        () => files.download(fileId),
        () => files.delete(fileId),
      ]) {
        await silence(context, SILENCE);
        assert.equal((await ask()).response.status, 200);
      }
      await silence(context, SILENCE);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'absence-04',
    title: 'Requests of another client with a wrong key do not show that the customer is there',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (let i = 0; i < 2; i++) {
        await silence(context, ABSENCE / 2);
        assertSessionRefused(
          await chat.attemptRaw('refresh', { ...chat.ids, secureKey: '0123456789abcdef0123' }),
        );
      }
      await silence(context, 1_000);
      assertSessionRefused(await chat.attempt('refresh'));
    },
  }),
  inferred({
    id: 'absence-05',
    title: 'Messages of the customer and of the agent restart the time of inactivity; a refresh does not',
    needs: ['clock', 'agent'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await context.clock.advance(NEARLY_IDLE);
      await agent.say('Are you there?');
      await context.clock.advance(NEARLY_IDLE);
      await chat.perform('send', { message: 'Yes' });
      await context.clock.advance(NEARLY_IDLE);
      assert.equal(await idleAlerts(chat), 0);
      await chat.perform('refresh');
      await context.clock.advance(MINUTE + 1_000);
      assert.equal(await idleAlerts(chat), 1);
    },
  }),
  inferred({
    id: 'absence-06',
    title: 'A customer who answers an idle alert is alerted again after the same time',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (const alerts of [1, 2]) {
        await context.clock.advance(IDLE_ALERT + 1_000);
        assert.equal(await idleAlerts(chat), alerts);
        readSuccess(await chat.attempt('send', { message: 'still here' }));
        await context.clock.advance(NEARLY_IDLE);
        assert.equal(await idleAlerts(chat), alerts);
        await chat.perform('send', { message: 'and here' });
      }
    },
  }),
  inferred({
    id: 'absence-07',
    title: 'The system, which sends the idle alert, has an id of its own among the participants',
    needs: ['clock', 'agent'],
    run: async (context) => {
      const chat = await context.start();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await context.clock.advance(IDLE_ALERT + 1_000);
      await side.join({ nickname: 'Ben' });
      const ids = new Map((await chat.transcript()).map(({ from }) => [from?.nickname, from?.participantId]));
      assert.ok(ids.size >= 4, 'the customer, two agents and the system are there');
      assert.equal(new Set(ids.values()).size, ids.size, 'each has an id of their own');
    },
  }),
  decided({
    id: 'absence-08',
    title: 'A URL and a file restart the time of inactivity; typing and a new nickname do not',
    needs: ['clock', 'files'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(NEARLY_IDLE);
      await chat.perform('pushUrl', requiredFields.pushUrl);
      await context.clock.advance(NEARLY_IDLE);
      await new CustomerFiles(context, chat).upload();
      await context.clock.advance(NEARLY_IDLE);
      assert.equal(await idleAlerts(chat), 0);
      await chat.perform('startTyping', { message: 'H' });
      await chat.perform('updateNickname', requiredFields.updateNickname);
      await context.clock.advance(MINUTE + 1_000);
      assert.equal(await idleAlerts(chat), 1);
    },
  }),
  decided({
    id: 'absence-09',
    title: 'A URL after an idle alert restarts the time of inactivity: an alert comes next, not the close',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      await context.clock.advance(IDLE_ALERT + 1_000);
      await chat.perform('pushUrl', requiredFields.pushUrl);
      await context.clock.advance(NEARLY_IDLE);
      assert.equal(await idleAlerts(chat), 1);
      await context.clock.advance(MINUTE + 1_000);
      assert.equal(await idleAlerts(chat), 2);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'absence-10',
    title: 'However many idle alerts the system sends, it joins the chat at most once',
    needs: ['clock'],
    run: async (context) => {
      const chat = await context.start();
      for (const _time of [1, 2, 3]) {
        await context.clock.advance(IDLE_ALERT + 1_000);
        await chat.perform('send', { message: 'still here' });
      }
      assert.equal(await idleAlerts(chat), 3);
      const joins = (await chat.transcript()).filter(({ type }) => type === 'ParticipantJoined');
      assert.ok(joins.length <= 2, `the customer joins, and the system at most once: ${joins.length} joins`);
    },
  }),
  inferred({
    id: 'absence-14',
    title: 'An agent who joins, and one who leaves, restart the time of inactivity',
    needs: ['clock', 'agent'],
    run: async (context) => {
      const chat = await context.start();
      const side = await chat.agentSide();
      await context.clock.advance(NEARLY_IDLE);
      await side.join({ nickname: 'Ann' });
      await context.clock.advance(NEARLY_IDLE);
      const ben = await side.join({ nickname: 'Ben' });
      await context.clock.advance(NEARLY_IDLE);
      await ben.leave();
      await context.clock.advance(NEARLY_IDLE);
      assert.equal(await idleAlerts(chat), 0);
      await context.clock.advance(MINUTE + 1_000);
      assert.equal(await idleAlerts(chat), 1);
    },
  }),
];
