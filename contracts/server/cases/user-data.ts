import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import * as polling from '../../case/polling-case.ts';
import { assertParameterRefused } from '../../probe/answer/answer.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { bracketed, trees } from '../model/bracketed.ts';
import { checkProperty } from '../model/check-property.ts';

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

/** Spellings that no document speaks of. */
const rareSpellings = [
  {
    id: 'user-data-11',
    spelling: 'userData[l][]=1 twice as a list',
    body: 'userData[l][]=1&userData[l][]=2',
    reads: { l: ['1', '2'] },
  },
  {
    id: 'user-data-12',
    spelling: 'keys that count up from 0 as a list',
    body: 'userData[l][1]=b&userData[l][0]=a',
    reads: { l: ['a', 'b'] },
  },
  {
    id: 'user-data-13',
    spelling: 'keys that begin at 1 as a map',
    body: 'userData[l][1]=b&userData[l][2]=c',
    reads: { l: { 1: 'b', 2: 'c' } },
  },
  {
    id: 'user-data-14',
    spelling: 'a list that gets a name as a map',
    body: 'userData[l][]=a&userData[l][x]=b&userData[l][]=c',
    reads: { l: { 0: 'a', 1: 'c', x: 'b' } },
  },
  { id: 'user-data-15', spelling: "userData['key']=v", body: "userData['key']=v", reads: { key: 'v' } },
  {
    id: 'user-data-16',
    spelling: 'a quote that is not closed as part of the key',
    body: 'userData["a]=1&userData[b"]=2&userData["]=3&userData[""]=4',
    reads: { '"a': '1', 'b"': '2', '"': '3', '': '4' },
  },
  {
    id: 'user-data-17',
    spelling: 'a map in place of an earlier text of the same name',
    body: 'userData[a]=1&userData[a][b]=2',
    reads: { a: { b: '2' } },
  },
  {
    id: 'user-data-22',
    spelling: 'an item without a key, after items with keys that count up from 0, as the next of the list',
    body: 'userData[l][0]=a&userData[l][1]=b&userData[l][]=c',
    reads: { l: ['a', 'b', 'c'] },
  },
  {
    id: 'user-data-20',
    spelling: 'numbers at the top level that count up from 0 as keys',
    body: 'userData[0]=a&userData[1]=b',
    reads: { 0: 'a', 1: 'b' },
  },
  {
    id: 'user-data-18',
    spelling: 'empty pairs, and pairs without a name, as nothing',
    body: '&&=x&userData[a]=1&=&userData[b]',
    reads: { a: '1', b: '' },
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

const byRareSpelling = rareSpellings.map(({ id, spelling, body, reads }) =>
  polling.decided({
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
  ...byRareSpelling,
  polling.decided({
    id: 'user-data-19',
    title: 'Maps and lists in brackets are attached as they were written, urlencoded and multipart',
    needs: ['agent', 'inspection'],
    run: (context) =>
      checkProperty(context, {
        caseId: 'user-data-19',
        drawn: fc.record({
          tree: trees,
          counted: fc.boolean(),
          form: fc.constantFrom(urlencoded, multipart),
        }),
        holds: async ({ tree, counted, form }) => {
          const fields = [['nickname', 'Ada'], ...bracketed('userData', tree, counted)] as const;
          const chat = new PollingCustomer(context, await context.post('', form(fields)));
          assert.deepEqual((await chat.inspect()).userData, tree);
          await chat.perform('disconnect');
        },
      }),
  }),
  polling.observed('widgets', {
    id: 'user-data-07',
    title: 'updateData adds no event and takes no index',
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
    id: 'user-data-21',
    title: 'User data that is written as a list is refused with code 100, and nothing of it is attached',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.start({ nickname: 'Ada', 'userData[kept]': '1' });
      const list = [...Object.entries(chat.ids), ['userData[]', 'a'], ['userData[]', 'b']] as const;
      assertParameterRefused(await chat.attemptRaw('updateData', {}, () => urlencoded(list)), 100);
      assert.deepEqual((await chat.inspect()).userData, { kept: '1' });
    },
  }),
  polling.decided({
    id: 'user-data-10',
    title: 'If a field is repeated, its last value counts',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await updateRaw(context, 'userData[key]=first&userData[key]=last');
      assert.equal((await chat.inspect()).userData.key, 'last');
    },
  }),
];
