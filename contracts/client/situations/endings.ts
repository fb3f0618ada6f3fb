import { documented } from '../rules/rule-sources.ts';
import { NotPlayable, NotSurvived } from './came-through.ts';
import type { Situation } from './situation.ts';

/** How chats come to an end, or last for days. What a client does after the end, the rules judge. */
export const endingSituations = [
  {
    id: 'client-survives-14',
    name: 'ended-by-agent',
    title: 'A client learns that the agent has ended the chat',
    ...documented('MUST', 'statusCode and chatEnded'),
    async play(stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      stage.tell('the agent ends the chat');
      await agent.say('Good bye');
      await agent.endChat();
      await stage.client.told(chat.id, 'ended');
    },
  },
  {
    id: 'client-survives-15',
    name: 'idle-end',
    title: 'A client learns that a chat will be closed for inactivity, and that it was',
    ...documented('SHOULD', 'inactivity alert and close'),
    async play(stage) {
      const chat = await stage.chat();
      await stage.way();
      const { inactivityAlert, inactivityClose, inactivityMessageAlert } = await stage.service.settings();
      stage.tell('no one says anything for minutes: the clock of the server is advanced');
      await stage.service.clock.advance(inactivityAlert * 1000);
      if (inactivityMessageAlert !== '') await stage.event('the client fetches the alert', 'IdleAlert');
      await stage.service.clock.advance(inactivityClose * 1000);
      await stage.client.told(chat.id, 'ended');
    },
  },
  {
    id: 'client-survives-16',
    name: 'expired',
    title: 'A client that comes back too late notices that its session is lost',
    ...documented('MUST', 'flex-disconnect-timeout'),
    async play(stage) {
      const chat = await stage.chat();
      await stage.requireWay('polling');
      const { flexDisconnectTimeout } = await stage.service.settings();
      stage.expired.add(chat.id);
      stage.tell('the server has not heard from the client for too long, and ends the session');
      await stage.service.clock.advance((flexDisconnectTimeout + 1) * 1000, { clients: 'absent' });
      await stage.client.told(chat.id, 'lost');
    },
  },
  {
    id: 'client-survives-17',
    name: 'ended-by-customer',
    title: 'A client that ends the chat tells the server',
    ...documented('MUST', 'disconnect'),
    needs: ['end'],
    async play(stage) {
      const chat = await stage.chat();
      await stage.way();
      const since = stage.relay.now();
      await stage.customer.ask('end');
      await stage.client.until('the client disconnects', ({ acts }) =>
        acts.find(
          ({ chatId, operation, at, end }) =>
            chatId === chat.id && operation === 'disconnect' && at >= since && end !== undefined,
        ),
      );
      await chat.waitFor({ type: 'ChatEnded' });
      const by = (await chat.state()).ended?.by;
      if (by !== 'client') throw new NotSurvived(`the chat was ended by ${by}`);
    },
  },
  {
    id: 'client-survives-18',
    name: 'asynchronous',
    title: 'An asynchronous chat is there with all its history when the customer comes back after an hour',
    ...documented('SHOULD', 'asynchronous chat'),
    needs: ['leave', 'comeBack'],
    async play(stage) {
      const chat = await stage.chat();
      const { userData } = await chat.state();
      if (userData.GCTI_Chat_AsyncMode !== 'true')
        throw new NotPlayable('the client starts no asynchronous chat (userData GCTI_Chat_AsyncMode)');
      const text = await stage.agentSays();
      const agent = await stage.agent();
      await stage.customer.ask('leave');
      stage.tell('the agent says something and parks the chat; an hour passes');
      await agent.say('I found your order');
      await agent.park();
      await stage.service.clock.advance(3_600_000, { clients: 'absent' });
      const since = stage.relay.now();
      await stage.customer.ask('comeBack');
      await stage.delivered('I found your order', since);
      await stage.delivered(text, 0);
      await stage.requireSameChat(chat);
    },
  },
] as const satisfies readonly Situation[];
