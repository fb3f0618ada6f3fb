import assert from 'node:assert/strict';
import { inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import type { PollingCustomer } from '../../probe/polling-customer.ts';
import { raw } from '../../probe/wire.ts';

/** Spellings of user data in an updateData body, and what the agents' side then reads. */
const spellings = [
  { id: 'user-data-01', spelling: 'userData[key]=v', body: 'userData[key]=v', reads: { key: 'v' } },
  { id: 'user-data-02', spelling: 'userData%5Bkey%5D=v', body: 'userData%5Bkey%5D=v', reads: { key: 'v' } },
  { id: 'user-data-03', spelling: 'userData["key"]=v', body: 'userData["key"]=v', reads: { key: 'v' } },
  {
    id: 'user-data-04',
    spelling: 'userData%5B%22key%22%5D=v',
    body: 'userData%5B%22key%22%5D=v',
    reads: { key: 'v' },
  },
  {
    id: 'user-data-05',
    spelling: 'userData[o][a]=1',
    body: 'userData[o][a]=1&userData[o][b]=2',
    reads: { o: { a: '1', b: '2' } },
  },
  {
    id: 'user-data-06',
    spelling: 'several userData[...]',
    body: 'userData[a]=1&userData[b]=two+words&userData[c]=',
    reads: { a: '1', b: 'two words', c: '' },
  },
] as const;

async function updateRaw(context: CaseContext, body: string): Promise<PollingCustomer> {
  const chat = await context.start();
  const ids = new URLSearchParams(chat.ids).toString();
  const exchange = await chat.attemptRaw('updateData', {}, () => raw(`${ids}&${body}`));
  assert.equal(exchange.response.status, 200);
  return chat;
}

const bySpelling = spellings.map(({ id, spelling, body, reads }) =>
  polling.observed('clients', {
    id,
    title: `updateData takes ${spelling}`,
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const { userData } = await (await updateRaw(context, body)).inspect();
      assert.deepEqual(userData, reads);
    },
  }),
);

export const userDataCases: readonly Case[] = [
  ...bySpelling,
  polling.observed('widgets', {
    id: 'user-data-07',
    title: 'updateData shows no event and takes no index',
    run: async (context) => {
      const chat = await context.start();
      const { nextPosition } = await chat.perform('updateData', { 'userData[key]': 'v' });
      assert.equal(nextPosition, 2);
      assert.deepEqual(await chat.transcript(), chat.started.messages);
    },
  }),
  polling.decided({
    id: 'user-data-08',
    title: 'updateData without a position is answered with no messages',
    run: async (context) => {
      const chat = await context.start();
      assert.deepEqual((await chat.perform('updateData', { 'userData[key]': 'v' })).messages, []);
    },
  }),
  inferred({
    id: 'user-data-09',
    title: 'updateData adds to and replaces what the start attached',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.customer({
        nickname: 'Ada',
        'userData[kept]': '1',
        'userData[changed]': 'old',
      });
      await chat.perform('updateData', { 'userData[changed]': 'new', 'userData[added]': '2' });
      const { userData } = await chat.inspect();
      assert.deepEqual(userData, { kept: '1', changed: 'new', added: '2' });
    },
  }),
  polling.decided({
    id: 'user-data-10',
    title: 'Of a repeated field the last one wins',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await updateRaw(context, 'userData[key]=first&userData[key]=last');
      assert.equal((await chat.inspect()).userData.key, 'last');
    },
  }),
];
