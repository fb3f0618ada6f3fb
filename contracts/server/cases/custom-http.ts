import assert from 'node:assert/strict';
import { decided, inferred } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import { newsOf } from '../../probe/customer/push-provider.ts';
import { isObject } from '../../shared/json.ts';
import { goAway, passAway, registered, registeredAndAway, WITH_PAYLOAD } from './registered-customer.ts';

const NOTIFY = { ...WITH_PAYLOAD, 'userData[GCTI_GMS_NotifyRequestor]': 'true' };
/** The alert and the close of an asynchronous chat come in this time, in milliseconds. */
const IDLES_OUT = 90_001_000;
/** After so many seconds without contact a customer with push is given up. */
const A_DAY = 86_400;
const AN_HOUR = 3_600;

/** What customers who are away are told of. */
const cases: readonly Case[] = [
  inferred({
    id: 'custom-http-01',
    title: 'What an agent says to a customer who is away is pushed, as a POST of JSON that names the device',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context);
      await agent.say('Your order is here');
      const [push] = await provider.until(1);
      assert.equal(push?.method, 'POST');
      assert.equal(push.path, '/push?to=suite');
      assert.match(push.contentType, /^application\/json\b/i);
      assert.equal(push.body.deviceId, 'device-1');
      assert.ok(typeof push.body.message === 'string' && push.body.message !== '', 'it has a message');
      assert.ok(!JSON.stringify(push.body).includes('Your order'), 'what was said is told on demand only');
    },
  }),
  inferred({
    id: 'custom-http-02',
    title: 'What was said before the customer counted as away is pushed when they do, and only once',
    run: async (context) => {
      const { chat, agent, provider } = await registered(context, WITH_PAYLOAD);
      if (chat instanceof CometdCustomer) await chat.session.disconnect();
      await agent.say('one');
      await agent.say('two');
      await passAway(context);
      await provider.until(2);
      await passAway(context);
      await agent.say('three');
      const news = newsOf(await provider.until(3));
      assert.deepEqual([...news].sort(), ['Message one', 'Message three', 'Message two']);
    },
  }),
  decided({
    id: 'custom-http-03',
    title: 'A payload has the chat, its user and the event as customers read it, and no key',
    run: async (context) => {
      const { chat, agent, provider } = await registered(context, WITH_PAYLOAD);
      await goAway(context, chat);
      await agent.say('Grüße 😀', { eventAttributes: { order: { id: '7' } } });
      const [push] = await provider.until(1);
      const { chatId, userId, messages } = isObject(push?.body.payload) ? push.body.payload : {};
      assert.deepEqual([chatId, userId], [chat.id, chat.ids.userId]);
      const [event] = Array.isArray(messages) ? messages : [];
      assert.deepEqual(
        [event?.type, event?.text, event?.from?.nickname, event?.eventAttributes],
        ['Message', 'Grüße 😀', 'Ann', { order: { id: '7' } }],
      );
      assert.ok(!JSON.stringify(push?.body).includes(chat.ids.secureKey), 'a push tells no key');
    },
  }),
  decided({
    id: 'custom-http-04',
    title:
      'Messages, URLs and files of others are pushed; joins, typing, notices, nicknames and whispers are not',
    run: async (context) => {
      const { side, agent, provider } = await registeredAndAway(context, WITH_PAYLOAD);
      await agent.startTyping('He');
      await agent.stopTyping();
      await agent.customNotice('notice');
      await agent.rename('Anna');
      await agent.say('psst', { visibility: 'agents' });
      await side.join({ nickname: 'Ben' });
      await agent.pushUrl('https://www.example.com/');
      await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: new Uint8Array(10) });
      await agent.say('Hello');
      await passAway(context);
      const news = newsOf(await provider.until(3)).map((each) => each.replace(/^(FileUploaded) .*/, '$1'));
      assert.deepEqual([...news].sort(), [
        'FileUploaded',
        'Message Hello',
        'PushUrl https://www.example.com/',
      ]);
    },
  }),
  decided({
    id: 'custom-http-05',
    title:
      'The alert and the close of an idle chat are pushed, and so is the customer’s leave, with its reason',
    run: async (context) => {
      const { provider } = await registeredAndAway(context, WITH_PAYLOAD);
      await passAway(context, IDLES_OUT);
      const news = newsOf(await provider.until(3)).map((each) => each.split(' ')[0]);
      assert.deepEqual([...news].sort(), ['IdleAlert', 'IdleClose', 'ParticipantLeft']);
      assert.ok(JSON.stringify(provider.pushes).includes('"quit-reason-code":"7"'), 'the reason is told');
    },
  }),
  decided({
    id: 'custom-http-06',
    title: 'If an agent ends the chat, the end is pushed with its reason, but not the leaves of the agents',
    run: async (context) => {
      const { agent, provider } = await registeredAndAway(context, WITH_PAYLOAD);
      await agent.endChat();
      await passAway(context);
      assert.deepEqual(newsOf(await provider.until(1)), ['ParticipantLeft']);
      assert.ok(JSON.stringify(provider.pushes).includes('"quit-reason-code":"4"'), 'the reason is told');
    },
  }),
  decided({
    id: 'custom-http-07',
    title:
      'Of what the customer does, only the end is pushed, with reason 0, and only if the registration asks for it',
    run: async (context) => {
      const other = await registered(context, WITH_PAYLOAD);
      await other.chat.perform('disconnect');
      await other.chat.untilEnded();
      await passAway(context);
      const asked = await registered(context, NOTIFY);
      await asked.chat.perform('send', { message: 'mine' });
      await asked.chat.perform('updateNickname', { nickname: 'Jo' });
      await asked.chat.perform('disconnect');
      await asked.chat.untilEnded();
      const pushes = [...(await asked.provider.until(1)), ...other.provider.pushes];
      assert.deepEqual(newsOf(pushes), ['ParticipantLeft']);
      assert.ok(JSON.stringify(pushes).includes('"quit-reason-code":"0"'), 'the reason is told');
    },
  }),
  decided({
    id: 'custom-http-08',
    title:
      'A customer who is given up after a day gets that pushed, with reason 3, and nothing of what follows',
    needs: ['inactivity'],
    run: async (context) => {
      // The chat itself does not idle out meanwhile.
      await context.inactivity.setSecondAlert(2 * A_DAY);
      const { chat, side, agent, provider } = await registered(context, {
        ...NOTIFY,
        'userData[GCTI_Chat_AsyncMode]': 'false',
      });
      await goAway(context, chat);
      await agent.say('at first');
      await provider.untilSays('at first');
      await passAway(context, (A_DAY - AN_HOUR) * 1_000);
      await agent.say('until then');
      await provider.untilSays('until then');
      await passAway(context, 2 * AN_HOUR * 1_000);
      await provider.untilSays('"quit-reason-code":"3"');
      const { length } = provider.pushes;
      // Some servers end the chat with its customer: then the agent can say no more.
      const goesOn = await agent.say('Still there?').then(
        () => true,
        () => false,
      );
      if (goesOn) await side.end();
      await passAway(context);
      assert.equal(provider.pushes.length, length);
    },
  }),
];

export const customHttpCases: readonly Case[] = cases.map((each) => ({
  ...each,
  needs: ['agent', 'clock', 'async', 'push-notifications', 'push-provider', ...each.needs],
}));
