import assert from 'node:assert/strict';
import { decided, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { withoutAdditions } from '../../probe/answer/transcript.ts';

export const readReceiptCases: readonly Case[] = [
  polling.observed('clients', {
    id: 'read-receipt-01',
    title: 'A read receipt succeeds, and adds nothing except a notice that it was accepted',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('readReceipt', { transcriptPosition: 1 });
      assert.deepEqual(withoutAdditions(await chat.transcript()), chat.started.messages);
    },
  }),
  observed('clients', {
    id: 'read-receipt-04',
    title: 'A read receipt comes back as an event of the customer with the text read-confirm',
    run: async (context) => {
      const customer = await context.customer();
      await customer.perform('readReceipt', { transcriptPosition: 1 });
      const confirmed = (await customer.transcript()).find(({ text }) => text === 'read-confirm');
      assert.equal(confirmed?.from?.type, 'Client');
    },
  }),
  decided({
    id: 'read-receipt-02',
    title: 'The agents’ side sees the position that the customer has read',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('send', { message: 'Hello' });
      await chat.perform('readReceipt', { transcriptPosition: 2 });
      assert.equal((await chat.inspect()).readPosition, 2);
    },
  }),
  polling.decided({
    id: 'read-receipt-03',
    title: 'A read receipt without a position is answered with no messages',
    run: async (context) => {
      const chat = await context.start();
      assert.deepEqual((await chat.perform('readReceipt')).messages, []);
    },
  }),
];
