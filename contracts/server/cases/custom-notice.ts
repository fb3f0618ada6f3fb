import assert from 'node:assert/strict';
import { inferred, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import * as polling from '../../case/polling-case.ts';
import { readSuccess } from '../../probe/answer/answer.ts';
import { lastOf } from '../../probe/answer/transcript.ts';

export const customNoticeCases: readonly Case[] = [
  observed('sdk', {
    id: 'custom-notice-01',
    title: 'customNotice adds a CustomNotice from the customer with its text',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('customNotice', { message: 'My Custom Notice' });
      const event = lastOf(await chat.transcript(), 'CustomNotice');
      assert.deepEqual([event.text, event.from?.type], ['My Custom Notice', 'Client']);
    },
  }),
  observed('widgets', {
    id: 'custom-notice-02',
    title: 'customNotice succeeds with an empty message and with eventAttributes alone',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('customNotice', { message: '' });
      await chat.perform('customNotice', { eventAttributes: '{"purpose":"cancel-idle-timer"}' });
      const { eventAttributes } = lastOf(await chat.transcript(), 'CustomNotice');
      assert.deepEqual(eventAttributes, { purpose: 'cancel-idle-timer' });
    },
  }),
  inferred({
    id: 'custom-notice-03',
    title: 'A custom notice of the customer reaches the agent',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await chat.perform('customNotice', { message: 'for you' });
      await side.waitFor({ type: 'CustomNotice', text: 'for you' });
    },
  }),
  observed('clients', {
    id: 'custom-notice-04',
    title: 'A custom notice of the agent reaches the customer with its attributes',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.customNotice('survey', { eventAttributes: { kind: { page: 1 } } });
      const event = lastOf(await chat.transcript(), 'CustomNotice');
      assert.deepEqual([event.text, event.eventAttributes], ['survey', { kind: { page: 1 } }]);
    },
  }),
  cometd.inferred({
    id: 'custom-notice-06',
    title: 'The agent gets a custom notice when an app closes its Bayeux session with its position in ext',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const side = await customer.agentSide();
      await side.join({ nickname: 'Ann' });
      await customer.session.disconnect({ ext: { transcriptPosition: '2' } });
      await side.waitFor({ type: 'CustomNotice' });
    },
  }),
  polling.inferred({
    id: 'custom-notice-05',
    title: 'User data of a custom notice is in its event',
    run: async (context) => {
      const chat = await context.start();
      const fields = { ...chat.ids, message: 'chosen', 'userData[page]': 'prices' };
      readSuccess(await chat.attemptRaw('customNotice', fields));
      const event = lastOf(await chat.transcript(), 'CustomNotice');
      assert.deepEqual([event.text, event.userData], ['chosen', { page: 'prices' }]);
    },
  }),
];
