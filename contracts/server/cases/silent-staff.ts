import assert from 'node:assert/strict';
import { decided, inferred, neighbour } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import { isSuccess } from '../../probe/answer/answer.ts';
import { typesOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { CustomerFiles } from '../../probe/customer/customer-files.ts';

/** What of the agents' side customers do not see, and what of the customer agents do not. */
export const silentStaffCases: readonly Case[] = [
  neighbour('visibility of silent monitoring', {
    id: 'staff-11',
    title: 'URLs, notices and files of a supervisor who monitors silently are not shown',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      const sue = await side.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      await sue.pushUrl('https://www.example.com/secret');
      await sue.customNotice('secret notice');
      const sent = await sue.sendFile({
        name: 'secret.pdf',
        type: 'application/pdf',
        data: new Uint8Array(9),
      });
      await ann.say('Hello');
      await chat.perform('send', { message: 'Thanks' });
      if (chat instanceof CometdCustomer) {
        await chat.untilEvent({ type: 'Message', text: 'Thanks' });
        assert.deepEqual(typesOf(withoutAdditions(chat.events)), [
          'ParticipantJoined',
          'ParticipantJoined',
          'Message',
          'Message',
        ]);
      }
      const events = withoutAdditions(await chat.transcript());
      assert.equal(events.filter(({ type }) => type === 'Message').length, 2);
      assert.ok(!/secret|Sue/.test(JSON.stringify(events)), 'nothing of the supervisor is shown');
      // Where the driver tells the id, the customer cannot fetch what they were not shown.
      if (typeof sent === 'string')
        assert.ok(!isSuccess(await new CustomerFiles(context, chat).download(sent)), 'the file is refused');
    },
  }),
  decided({
    id: 'staff-12',
    title: 'The agents’ side sees a preview only while the customer is typing with a text that is not empty',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.customer();
      const preview = async () => (await chat.inspect()).typingPreview ?? '';
      assert.equal(await preview(), '', 'at first');
      await chat.perform('startTyping');
      assert.equal(await preview(), '', 'by typing alone');
      await chat.perform('startTyping', { message: 'Hel' });
      assert.equal(await preview(), 'Hel');
      await chat.perform('startTyping', { message: '' });
      assert.equal(await preview(), '', 'by an empty text');
      await chat.perform('startTyping', { message: 'Hel' });
      await chat.perform('updateNickname', { nickname: 'Ada' });
      assert.equal(await preview(), 'Hel', 'a new name leaves it');
      await chat.perform('stopTyping');
      assert.equal(await preview(), '', 'after the typing');
    },
  }),
  inferred({
    id: 'staff-13',
    title:
      'Bots, external participants and supervisors are read as they joined, each with one id that is kept',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const joined = [
        await side.join({ nickname: 'Bot', bot: true }),
        await side.join({ nickname: 'Ext', type: 'External' }),
        await side.join({ nickname: 'Sup', type: 'Supervisor' }),
      ];
      for (const agent of joined) await agent.say('Hello');
      await chat.perform('send', { message: 'Hi' });
      if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'Message', text: 'Hi' });
      const events = await chat.transcript();
      const ids = new Map(events.map(({ from }) => [from?.nickname, from?.participantId]));
      assert.ok(ids.size >= 4, 'the customer and the three who joined are read');
      assert.equal(new Set(ids.values()).size, ids.size, 'each has an id of their own');
      for (const { from } of events) assert.equal(from?.participantId, ids.get(from?.nickname));
      for (const [nickname, type] of [
        ['Ext', 'External'],
        ['Sup', 'Supervisor'],
      ])
        assert.equal(events.find(({ from }) => from?.nickname === nickname)?.from?.type, type);
    },
  }),
  cometd.inferred({
    id: 'staff-14',
    title: 'Typing without a text, of an agent and of the customer, is pushed without one',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.cometd();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.startTyping();
      await agent.stopTyping();
      for (const operation of ['startTyping', 'stopTyping'] as const) await chat.perform(operation);
      await chat.perform('send', { message: 'Hello' });
      await chat.untilEvent({ type: 'Message', text: 'Hello' });
      const typing = chat.events.filter(({ type = '' }) => type.startsWith('Typing'));
      assert.deepEqual(
        typing.map(({ type, text = '' }) => `${type}${text}`),
        ['TypingStarted', 'TypingStopped', 'TypingStarted', 'TypingStopped'],
      );
    },
  }),
];
