import assert from 'node:assert/strict';
import { inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import { textsOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import { answerOfPush, assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';

/** A second tab of the same customer, which follows the chat over a Bayeux session of its own. */
async function secondTab(context: CaseContext, first: CometdCustomer): Promise<CometdCustomer> {
  const session = await context.bayeux();
  await session.handshake();
  const tab = new CometdCustomer(context, session, first.started);
  await tab.requestNotifications({ transcriptPosition: 1 });
  return tab;
}

async function sayAndHear(chat: AnyCustomer, message: string): Promise<void> {
  await chat.perform('send', { message });
  if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'Message', text: message });
}

/** Several tabs on one chat, and several chats at once. */
export const severalCases: readonly Case[] = [
  cometd.inferred({
    id: 'several-01',
    title: 'When one of two tabs closes its Bayeux session, the other one is pushed everything as before',
    needs: ['agent'],
    run: async (context) => {
      const first = await context.cometd();
      const agent = await (await first.agentSide()).join({ nickname: 'Ann' });
      const second = await secondTab(context, first);
      await first.session.disconnect();
      await agent.say('to the second tab');
      await second.untilEvent({ type: 'Message', text: 'to the second tab' });
      await sayAndHear(second, 'from the second tab');
      assert.deepEqual(textsOf(withoutAdditions(second.events)), [
        'to the second tab',
        'from the second tab',
      ]);
    },
  }),
  cometd.inferred({
    id: 'several-02',
    title:
      'When the second of two tabs closes its Bayeux session, the first one is pushed everything as before',
    needs: ['agent'],
    run: async (context) => {
      const first = await context.cometd();
      const agent = await (await first.agentSide()).join({ nickname: 'Ann' });
      const second = await secondTab(context, first);
      await second.session.disconnect();
      await agent.say('to the first tab');
      await first.untilEvent({ type: 'Message', text: 'to the first tab' });
      await first.assertUnharmed();
    },
  }),
  cometd.inferred({
    id: 'several-03',
    title:
      'With two chats in one Bayeux session, what is said, typed and ended in one shows only in that one',
    needs: ['agent'],
    run: async (context) => {
      const one = await context.cometd({ nickname: 'One' });
      assertTaken(await one.session.publish({ operation: 'requestChat', nickname: 'Two' }));
      const isOther = (push: unknown) => push !== undefined && push !== one.ids.secureKey;
      const [start] = (
        await one.session.until(
          (push) => isOther(answerOfPush(push).secureKey),
          'the answer to the second start',
        )
      ).slice(-1);
      const two = new CometdCustomer(context, one.session, answerOfPush(start));
      const agents = [
        await (await one.agentSide()).join({ nickname: 'Ann' }),
        await (await two.agentSide()).join({ nickname: 'Ben' }),
      ] as const;
      await agents[0].startTyping('psst');
      await agents[0].say('to one');
      await agents[1].say('to two');
      await one.perform('send', { message: 'from one' });
      await two.perform('send', { message: 'from two' });
      await one.untilEvent({ type: 'Message', text: 'from two' });
      await one.perform('disconnect');
      await one.untilAnswer(({ chatEnded }) => chatEnded === true, 'the end of the first chat');
      await two.perform('send', { message: 'still there' });
      await two.untilEvent({ type: 'Message', text: 'still there' });
      const of = ({ ids }: CometdCustomer) =>
        one.pushed.filter(({ secureKey }) => secureKey === ids.secureKey);
      const texts = (chat: CometdCustomer) =>
        of(chat).flatMap(({ messages }) => textsOf(withoutAdditions(messages)));
      assert.deepEqual(texts(one), ['psst', 'to one', 'from one']);
      assert.deepEqual(texts(two), ['to two', 'from two', 'still there']);
      assert.deepEqual(
        of(two).map(({ chatEnded }) => chatEnded),
        of(two).map(() => false),
      );
    },
  }),
  inferred({
    id: 'several-04',
    title: 'Two customers with one name and e-mail address have two chats, and read nothing of each other',
    run: async (context) => {
      const same = {
        firstName: 'Ada',
        lastName: 'Lovelace',
        emailAddress: 'ada@example.com',
        subject: 'Help',
      };
      const [one, two] = [await context.customer(same), await context.customer(same)];
      assert.notEqual(one.id, two.id);
      assert.notEqual(one.ids.secureKey, two.ids.secureKey);
      await sayAndHear(one, 'mine');
      await sayAndHear(two, 'yours');
      assert.deepEqual(textsOf(withoutAdditions(await one.transcript())), ['mine']);
      assert.deepEqual(textsOf(withoutAdditions(await two.transcript())), ['yours']);
      await one.perform('disconnect');
      await two.assertUnharmed();
    },
  }),
  cometd.decided({
    id: 'several-05',
    title: 'While a supervisor monitors one chat silently, the pushes of another chat say monitored false',
    needs: ['agent'],
    run: async (context) => {
      const [one, two] = [await context.cometd(), await context.cometd()];
      await (await one.agentSide()).join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      for (const [chat, isMonitored] of [
        [one, true],
        [two, false],
      ] as const) {
        await chat.perform('send', { message: 'Hello' });
        const said = await chat.untilAnswer(({ messages }) => messages.length > 0, 'the message');
        assert.equal(said.monitored, isMonitored);
      }
    },
  }),
  polling.inferred({
    id: 'several-06',
    title: 'Twenty operations at once are all carried out, each once',
    run: async (context) => {
      const chat = await context.start();
      const messages = Array.from({ length: 20 }, (_, i) => `at once ${i + 10}`);
      await Promise.all(messages.map((message) => chat.perform('send', { message })));
      assert.deepEqual(textsOf(withoutAdditions(await chat.transcript())).sort(), messages);
    },
  }),
];
