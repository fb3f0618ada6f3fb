import assert from 'node:assert/strict';
import { decided, inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as cometd from '../../case/cometd-case.ts';
import * as polling from '../../case/polling-case.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { newsOf, PushProvider } from '../../probe/customer/push-provider.ts';
import {
  ASYNC,
  goAway,
  passAway,
  REGISTRATION,
  registered,
  registeredAndAway,
  WITH_PAYLOAD,
} from './registered-customer.ts';

const RESEND = { ...WITH_PAYLOAD, 'userData[GCTI_GMS_PushResend]': 'true' };
const HOUR = 3_600_000;
const A_FEW_SECONDS = 5_000;
/** More than a server posts at once. */
const MANY = 25;

/** Who is pushed to, when, and how often. */
const cases: readonly Case[] = [
  polling.inferred({
    id: 'custom-http-20',
    title: 'A customer who polls in time gets no push of what they have read',
    run: async (context) => {
      const { chat, agent, provider } = await registered(context, WITH_PAYLOAD);
      await agent.say('seen');
      await chat.transcript();
      await passAway(context);
      await agent.say('unseen');
      assert.deepEqual(newsOf(await provider.until(1)), ['Message unseen']);
    },
  }),
  cometd.inferred({
    id: 'custom-http-21',
    title:
      'A customer who follows the chat over CometD gets no custom-http push, however long they say nothing',
    run: async (context) => {
      const { chat, agent, provider } = await registered(context, WITH_PAYLOAD);
      assert.ok(chat instanceof CometdCustomer, 'the customer is one over CometD');
      await passAway(context, HOUR);
      await agent.say('seen');
      await chat.untilEvent({ type: 'Message', text: 'seen' });
      await passAway(context);
      await goAway(context, chat);
      await agent.say('unseen');
      assert.deepEqual(newsOf(await provider.until(1)), ['Message unseen']);
    },
  }),
  inferred({
    id: 'custom-http-22',
    title: 'A push that fails is not repeated, and the next one is sent',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context, WITH_PAYLOAD);
      provider.answers.push(503);
      await agent.say('one');
      await provider.until(1);
      for (const [i, text] of ['two', 'three', 'four'].entries()) {
        await passAway(context, HOUR);
        await agent.say(text);
        await provider.until(i + 2);
      }
      const news = newsOf(provider.pushes);
      assert.deepEqual(news, ['Message one', 'Message two', 'Message three', 'Message four']);
    },
  }),
  decided({
    id: 'custom-http-23',
    title: 'A push that fails is repeated if the registration asks for it, until it is accepted',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context, RESEND);
      provider.answers.push(503, 'reset', 302);
      await agent.say('one');
      for (const tries of [1, 2, 3]) {
        await provider.until(tries);
        await passAway(context);
      }
      await provider.until(4);
      await agent.say('two');
      assert.deepEqual(newsOf(await provider.until(5)), [
        'Message one',
        'Message one',
        'Message one',
        'Message one',
        'Message two',
      ]);
    },
  }),
  decided({
    id: 'custom-http-24',
    title: 'A push that fails again and again is given up',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context, RESEND);
      provider.answers.push(...Array.from({ length: 50 }, () => 500));
      await agent.say('one');
      await provider.until(1);
      await passAway(context);
      await provider.until(2);
      for (let i = 0; i < 60; i++) await passAway(context);
      const tries = provider.pushes.length;
      assert.ok(tries >= 2 && tries <= 20, `it is tried again, and not forever: ${tries} times`);
    },
  }),
  decided({
    id: 'custom-http-25',
    title: 'There are some seconds between two attempts at a push',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context, RESEND);
      provider.answers.push(500);
      await agent.say('one');
      await provider.until(1);
      // Others are pushed meanwhile: so much of real time passes for the one that failed, too.
      for (const [i, text] of ['two', 'three', 'four'].entries()) {
        await agent.say(text);
        await provider.until(i + 2);
      }
      await passAway(context, A_FEW_SECONDS);
      await agent.say('five');
      const news = newsOf(await provider.until(5));
      assert.deepEqual(new Set(news).size, 5, `each was tried once: ${news.join(', ')}`);
      await passAway(context);
      assert.equal(newsOf(await provider.until(6)).at(-1), 'Message one');
    },
  }),
  polling.decided({
    id: 'custom-http-26',
    title: 'A push that failed is not repeated for a customer who is back',
    run: async (context) => {
      const { chat, agent, provider } = await registeredAndAway(context, RESEND);
      provider.answers.push(500);
      await agent.say('one');
      await provider.until(1);
      await chat.transcript();
      await passAway(context);
      await agent.say('two');
      assert.deepEqual(newsOf(await provider.until(2)), ['Message one', 'Message two']);
    },
  }),
  inferred({
    id: 'custom-http-27',
    title: 'Many events at once are all pushed, each once',
    run: async (context) => {
      const { agent, provider } = await registered(context, WITH_PAYLOAD).then(async (all) => {
        if (all.chat instanceof CometdCustomer) await all.chat.session.disconnect();
        return all;
      });
      const said = Array.from({ length: MANY }, (_, i) => `Message ${i + 10}`);
      for (const each of said) await agent.say(each.slice('Message '.length));
      await passAway(context);
      await provider.until(MANY);
      await agent.say('the last');
      assert.deepEqual(
        [...newsOf(await provider.until(MANY + 1))].sort(),
        [...said, 'Message the last'].sort(),
      );
    },
  }),
  decided({
    id: 'custom-http-28',
    title: 'A provider that never answers, or redirects, delays neither the chat nor other pushes',
    run: async (context) => {
      const { agent, chat, provider } = await registeredAndAway(context, WITH_PAYLOAD);
      const elsewhere = await PushProvider.open(context);
      provider.answers.push('silence', { redirect: elsewhere.url });
      for (const text of ['one', 'two', 'three']) await agent.say(text);
      await provider.until(3);
      for (const [i, text] of ['four', 'five', 'six'].entries()) {
        await agent.say(text);
        await provider.until(i + 4);
      }
      assert.deepEqual(elsewhere.pushes, []);
      if (!(chat instanceof CometdCustomer)) await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'custom-http-29',
    title:
      'Nothing is posted for a registration that lacks a key, has a map for a text, or is for another kind of push',
    run: async (context) => {
      const lacking = Object.keys(REGISTRATION).map((key) => ({ [key]: '' }));
      const other = { 'userData[GCTI_GMS_PushDeviceType]': 'fcm' };
      const id = 'userData[GCTI_GMS_PushDeviceId]';
      const nested = { [id]: '', [`${id}[x]`]: 'device' };
      const provider = await PushProvider.open(context);
      const all = [...lacking, other, nested, { 'userData[GCTI_Chat_PushSubscribe]': 'false' }];
      for (const fields of all) {
        const { agent } = await registeredAndAway(context, { ...WITH_PAYLOAD, ...fields }, provider);
        await agent.say(`lacking: ${Object.keys(fields).join()}`);
      }
      const whole = { ...WITH_PAYLOAD, 'userData[GCTI_Chat_PushSubscribe]': 'TRUE' };
      const { agent } = await registeredAndAway(context, whole, provider);
      for (const [i, text] of ['one', 'two', 'three'].entries()) {
        await agent.say(text);
        await provider.until(i + 1);
      }
      assert.deepEqual(newsOf(provider.pushes), ['Message one', 'Message two', 'Message three']);
    },
  }),
  decided({
    id: 'custom-http-30',
    title: 'A registration that comes with user data later counts from then on',
    run: async (context) => {
      const provider = await PushProvider.open(context);
      await context.pushes.pushTo(provider.url);
      const chat = await context.customer(ASYNC);
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.say('before');
      await chat.perform('updateData', { ...REGISTRATION, ...WITH_PAYLOAD });
      await chat.transcript();
      await goAway(context, chat);
      await agent.say('after');
      assert.deepEqual(newsOf(await provider.until(1)), ['Message after']);
    },
  }),
];

export const pushDeliveryCases: readonly Case[] = cases.map((each) => ({
  ...each,
  needs: ['agent', 'clock', 'async', 'push-notifications', 'push-provider', ...each.needs],
}));
