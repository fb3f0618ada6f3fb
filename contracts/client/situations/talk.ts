import { documented, inferred } from '../rules/rule-sources.ts';
import { NotPlayable, NotSurvived } from './came-through.ts';
import type { Situation } from './situation.ts';

/** A conversation as it should be. */
export const talkSituations = [
  {
    id: 'client-survives-01',
    name: 'start',
    title: 'A client starts a chat and asks for what happens in it',
    ...documented('MUST', 'request chat and refresh'),
    async play(stage) {
      const before = (await stage.service.chats()).length;
      await stage.chat();
      await stage.way();
      const started = (await stage.service.chats()).length - before;
      if (started > 1) throw new NotSurvived(`the client started ${started} chats where one was asked for`);
    },
  },
  {
    id: 'client-survives-02',
    name: 'customer-message',
    title: 'A message of the customer reaches the chat, once',
    ...documented('MUST', 'send'),
    needs: ['send'],
    async play(stage) {
      const chat = await stage.chat();
      const text = 'Hello, is anybody there? äöü 😀';
      const since = stage.relay.now();
      await stage.customer.ask('send', text);
      const act = await stage.act('the client sends a message', 'send', since);
      const { message = '' } = act.fields;
      if (stage.customer.isExact && message !== text)
        throw new NotSurvived(`the client sent “${message}” where the customer said “${text}”`);
      await stage.event(
        'the client fetches its own message',
        (event) => event.type === 'Message' && event.text === message,
        since,
      );
      const times = await stage.sent(chat, message);
      if (times !== 1) throw new NotSurvived(`the message is ${times} times in the transcript`);
    },
  },
  {
    id: 'client-survives-03',
    name: 'agent-message',
    title: 'A message of the agent reaches the client',
    ...documented('MUST', 'messages'),
    async play(stage) {
      await stage.agentSays('Good day, I am Ann. <b>How</b> can I help you & yours? 😀');
    },
  },
  {
    id: 'client-survives-04',
    name: 'customer-typing',
    title: 'The agent learns that the customer types',
    ...documented('SHOULD', 'start typing'),
    needs: ['type'],
    async play(stage) {
      await stage.agent();
      const since = stage.relay.now();
      await stage.customer.ask('type', 'I would like to');
      await stage.act(
        'the client reports that the customer types',
        // Widgets tell what is typed with each refresh, too.
        ({ operation, fields }) =>
          operation === 'startTyping' || (operation === 'refresh' && Boolean(fields.message)),
        since,
      );
    },
  },
  {
    id: 'client-survives-05',
    name: 'agent-typing',
    title: 'A client continues after the agent has typed, although typing leaves gaps in the transcript',
    ...inferred('SHOULD'),
    async play(stage) {
      const agent = await stage.agent();
      stage.tell('the agent types, stops, and types again');
      await agent.startTyping('Let me');
      await agent.stopTyping();
      await agent.startTyping();
      await stage.agentSays();
    },
  },
  {
    id: 'client-survives-06',
    name: 'transfer',
    title: 'A client continues when the chat is handed to another agent',
    ...documented('MUST', 'ParticipantJoined and ParticipantLeft'),
    async play(stage) {
      const agent = await stage.agent();
      stage.tell('the agent hands the chat to Bob');
      stage.replaceAgent(await agent.transfer({ nickname: 'Bob' }));
      const isOf =
        (type: string, nickname: string) => (event: { type?: string; from?: { nickname: string } }) =>
          event.type === type && event.from?.nickname === nickname;
      await stage.event('the client learns that Bob joined', isOf('ParticipantJoined', 'Bob'));
      await stage.event('the client learns that Ann left', isOf('ParticipantLeft', 'Ann'));
      await stage.agentSays('This is Bob. Ann told me everything.');
    },
  },
  {
    id: 'client-survives-25',
    name: 'two-messages',
    title: 'Two messages of the customer reach the chat in the order in which they were sent',
    ...inferred('SHOULD'),
    needs: ['send'],
    async play(stage) {
      if (!stage.customer.isExact) throw new NotPlayable('only a script says which message comes first');
      const chat = await stage.chat();
      const texts = ['This comes first', 'and this comes second'] as const;
      const since = stage.relay.now();
      for (const text of texts) await stage.customer.ask('send', text);
      for (const text of texts) await stage.delivered(text, since);
      const said = (await chat.transcript()).flatMap((event) => (event.type === 'Message' ? event.text : []));
      const found = said.filter((text) => texts.some((each) => each === text));
      if (found.join() !== texts.join())
        throw new NotSurvived(`the messages are in the transcript as “${found.join('”, “')}”`);
    },
  },
  {
    id: 'client-survives-26',
    name: 'monitored',
    title:
      'A client continues while a supervisor monitors silently, and shows nothing of what is said to the agents',
    ...inferred('SHOULD'),
    async play(stage) {
      const chat = await stage.chat();
      await stage.agentSays();
      stage.tell('Sue, a supervisor, monitors silently, and says something to the agents');
      const sue = await chat.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      const text = 'Offer the discount now';
      await sue.say(text);
      await stage.agentSays();
      if (stage.customer.can('shows') && (await stage.customer.isShown(text)))
        throw new NotSurvived(`the client shows “${text}”, which was said to the agents alone`);
      await sue.leave();
      await stage.agentSays();
    },
  },
] as const satisfies readonly Situation[];
