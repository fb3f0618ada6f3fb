import assert from 'node:assert/strict';
import { inferred, neighbour, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { assertNames, assertParameterRefused } from '../../probe/answer/answer.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { lastFrom, lastOf } from '../../probe/answer/transcript.ts';

export const nicknameCases: readonly Case[] = [
  observed('sdk', {
    id: 'nickname-01',
    title: 'updateNickname adds a NicknameUpdated from the customer under the new nickname',
    run: async (context) => {
      const chat = await context.customer({ nickname: 'Ada' });
      await chat.perform('updateNickname', { nickname: 'Countess' });
      const { from } = lastOf(await chat.transcript(), 'NicknameUpdated');
      assertHas(from, { nickname: 'Countess', participantId: 1, type: 'Client' });
    },
  }),
  observed('sdk', {
    id: 'nickname-02',
    title: 'Later events carry the new nickname',
    run: async (context) => {
      const chat = await context.customer({ nickname: 'Ada' });
      await chat.perform('updateNickname', { nickname: 'Countess' });
      await chat.perform('send', { message: 'Hello' });
      await chat.perform('customNotice', { message: 'Notice' });
      const transcript = await chat.transcript();
      for (const type of ['Message', 'CustomNotice']) {
        assert.equal(lastOf(transcript, type).from?.nickname, 'Countess');
      }
    },
  }),
  neighbour('Basic Chat, transcript events', {
    id: 'nickname-03',
    title: 'Events before the change keep the old nickname, so that reading again gives the same',
    run: async (context) => {
      const chat = await context.customer({ nickname: 'Ada' });
      await chat.perform('send', { message: 'Hello' });
      const before = await chat.transcript();
      await chat.perform('updateNickname', { nickname: 'Countess' });
      assert.deepEqual((await chat.transcript()).slice(0, 2), before);
      assert.equal(before[1]?.from?.nickname, 'Ada');
    },
  }),
  inferred({
    id: 'nickname-04',
    title: 'The customer reads an agent’s change of nickname',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.rename('Anna');
      await agent.say('Hello');
      const transcript = await chat.transcript();
      assert.equal(lastOf(transcript, 'NicknameUpdated').from?.nickname, 'Anna');
      assert.equal(lastFrom(transcript, 'Message', 'Anna').text, 'Hello');
    },
  }),
  polling.decided({
    id: 'nickname-05',
    title: 'updateNickname without a nickname is refused and names the parameter',
    run: async (context) => {
      const chat = await context.start();
      const refused = await chat.attempt('updateNickname');
      assertParameterRefused(refused);
      assertNames(refused, 'nickname');
      await chat.assertUnharmed();
    },
  }),
];
