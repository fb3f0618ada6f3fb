import assert from 'node:assert/strict';
import { decided } from '../case/any-case.ts';
import type { Case } from '../case/case.ts';
import * as polling from '../case/polling-case.ts';

export const readReceiptCases: readonly Case[] = [
  polling.observed('clients', {
    id: 'read-receipt-01',
    title: 'A read receipt succeeds, shows no event and takes no index',
    run: async (context) => {
      const chat = await context.start();
      const { nextPosition } = await chat.perform('readReceipt', { transcriptPosition: 1 });
      assert.equal(nextPosition, 2);
      assert.deepEqual(await chat.transcript(), chat.started.messages);
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
