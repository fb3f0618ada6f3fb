import assert from 'node:assert/strict';
import { inferred, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { lastOf } from '../../probe/answer/transcript.ts';
import { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { multipart, raw, urlencoded } from '../../probe/wire/wire.ts';

/** Texts of every plane of Unicode, and of the scripts and sequences that get damaged first. */
const TEXTS = [
  'Grüße, señor – “ça va”?',
  'Здравствуйте, 你好, こんにちは, 안녕하세요',
  'مرحبا שלום \u202Eright to left\u202C',
  'e\u0301 n\u0303 ก็',
  '😀 👩‍👩‍👧 🏳️‍🌈 𝒳 𠜎',
  '\uE000 \uFFFD \u{1F0A1} \u{20000} \u{30000} \u{E0061} \u{F0000} \u{10FFFD}',
] as const;

export const encodingCases: readonly Case[] = [
  observed('clients', {
    id: 'encoding-01',
    title: 'UTF-8 of every plane, percent-encoded, comes back the same',
    run: async (context) => {
      const chat = await context.customer();
      for (const message of TEXTS) {
        await chat.perform('send', { message });
        assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
      }
    },
  }),
  polling.observed('clients', {
    id: 'encoding-02',
    title: 'UTF-8 sent raw in a urlencoded body comes back the same',
    run: async (context) => {
      const chat = await context.start();
      const ids = new URLSearchParams(chat.ids).toString();
      for (const message of TEXTS) {
        await chat.attemptRaw('send', {}, () => raw(`${ids}&message=${message.replaceAll(' ', '+')}`));
        assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
      }
    },
  }),
  polling.observed('clients', {
    id: 'encoding-03',
    title: 'A plus and %20 are spaces, %2B is a plus',
    run: async (context) => {
      const chat = await context.start();
      const ids = new URLSearchParams(chat.ids).toString();
      await chat.attemptRaw('send', {}, () => raw(`${ids}&message=a+b%20c%2Bd`));
      assert.equal(lastOf(await chat.transcript(), 'Message').text, 'a b c+d');
    },
  }),
  observed('clients', {
    id: 'encoding-04',
    title: 'Characters that have a meaning in forms, JSON and HTML come back the same',
    run: async (context) => {
      const chat = await context.customer();
      const message = `a=b&c;d%41 "quoted" \\ 'single' </script><b>&amp;</b> {"x":[1]} ?#/`;
      await chat.perform('send', { message });
      assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
    },
  }),
  inferred({
    id: 'encoding-05',
    title: 'Line breaks, tabs and line separators come back the same',
    run: async (context) => {
      const chat = await context.customer();
      const message = 'one\r\ntwo\nthree\tfour\u2028five\u2029six';
      await chat.perform('send', { message });
      assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
    },
  }),
  polling.inferred({
    id: 'encoding-10',
    title: 'An equals sign that is not encoded belongs to the value, however many there are',
    run: async (context) => {
      const chat = await context.start();
      const ids = new URLSearchParams(chat.ids).toString();
      for (const message of ['a=b', 'QUJDRA==', '=', 'a==b=c']) {
        await chat.attemptRaw('send', {}, () => raw(`${ids}&message=${message}`));
        assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
      }
    },
  }),
  polling.observed('clients', {
    id: 'encoding-06',
    title: 'Nicknames of every plane come back the same, urlencoded and multipart',
    run: async (context) => {
      for (const nickname of TEXTS) {
        for (const form of [urlencoded, multipart]) {
          const { started } = new PollingCustomer(context, await context.post('', form({ nickname })));
          assert.equal(started.messages[0]?.from?.nickname, nickname);
        }
      }
    },
  }),
  polling.observed('clients', {
    id: 'encoding-07',
    title: 'A charset beside the content type is tolerated',
    run: async (context) => {
      const { bytes } = urlencoded({ nickname: 'Zoë' });
      const type = 'application/x-www-form-urlencoded; charset=UTF-8';
      const chat = new PollingCustomer(context, await context.post('', raw(bytes, type)));
      assert.equal(chat.started.messages[0]?.from?.nickname, 'Zoë');
    },
  }),
  inferred({
    id: 'encoding-08',
    title: 'User data of every plane, in keys and values, is attached as sent',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.customer();
      for (const text of TEXTS) await chat.perform('updateData', { [`userData[${text}]`]: text });
      const { userData } = await chat.inspect();
      for (const text of TEXTS) assert.equal(userData[text], text);
    },
  }),
  inferred({
    id: 'encoding-09',
    title: 'Messages of the agent in UTF-8 of every plane are read unchanged',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: TEXTS[4] });
      for (const text of TEXTS) {
        await agent.say(text);
        const message = lastOf(await chat.transcript(), 'Message');
        assert.deepEqual([message.text, message.from?.nickname], [text, TEXTS[4]]);
      }
    },
  }),
];
