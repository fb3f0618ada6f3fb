import { documented, inferred, observed } from '../rules/rule-sources.ts';
import { NotSurvived } from './came-through.ts';
import type { Situation } from './situation.ts';

/** What can go wrong between a client and its server. */
export const troubleSituations = [
  {
    id: 'client-survives-07',
    name: 'server-busy',
    title: 'A client continues when refreshes are answered with statusCode 1: retry possible',
    ...documented('MUST', 'statusCode'),
    async play(stage) {
      const agent = await stage.agent();
      await stage.requireWay('polling');
      const since = stage.relay.now();
      await stage.service.faults.add({ operation: 'refresh', transport: 'polling', offline: 3 });
      stage.tell('three refreshes are answered with statusCode 1; the agent says something meanwhile');
      await agent.say('Said while the server was busy');
      await stage.client.until('the client has met three answers with statusCode 1', ({ told }) =>
        told.filter(({ at, answer }) => at >= since && answer.statusCode === 1).length >= 3
          ? true
          : undefined,
      );
      await stage.delivered('Said while the server was busy', since);
    },
  },
  {
    id: 'client-survives-08',
    name: 'lost-answer',
    title: 'A message whose answer is lost is in the transcript once',
    ...inferred('SHOULD'),
    needs: ['send'],
    async play(stage) {
      const chat = await stage.chat();
      await stage.requireWay('polling');
      const text = 'Did you get this one?';
      const since = stage.relay.now();
      await stage.service.faults.add({ operation: 'send', effect: { kind: 'resetMidBody' } });
      stage.tell('the next message arrives, and its answer breaks off');
      // That the client reports a failure is right: it has none but that to tell.
      await stage.customer.ask('send', text).catch(() => {});
      const { fields } = await stage.act('the client sends a message', 'send', since);
      await stage.agentSays();
      const times = await stage.sent(chat, fields.message ?? '');
      if (times !== 1) throw new NotSurvived(`the message is ${times} times in the transcript`);
    },
  },
  {
    id: 'client-survives-09',
    name: 'unknown-client',
    title: 'A CometD client whose session is unknown repeats the handshake and resumes its chat',
    ...documented('MUST', 'CometD, reconnection after an unknown client'),
    async play(stage) {
      const chat = await stage.chat();
      await stage.requireWay('cometd');
      const agent = await stage.agent();
      const since = stage.relay.now();
      await stage.service.faults.add({ operation: '/meta/connect', effect: { kind: 'unknownClient' } });
      stage.tell('the next connect is answered with 402::Unknown client');
      await agent.say('The session is about to be lost');
      // A push has a client connect again, and so meet the fault; over WebSocket only another connection does.
      if (stage.client.traffic.bayeux.at(-1)?.carrier === 'cometd-websocket') stage.relay.breakConnections();
      await stage.act('the client resumes the chat with requestNotifications', 'requestNotifications', since);
      await stage.agentSays('The session is back');
      await stage.delivered('The session is about to be lost');
      await stage.requireSameChat(chat);
    },
  },
  {
    id: 'client-survives-10',
    name: 'offline',
    title: 'A client that was offline gets what it missed, from the right position',
    ...documented('MUST', 'transcriptPosition'),
    async play(stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      stage.tell('the network is gone; the agent says two things meanwhile');
      stage.relay.cutOff();
      const since = stage.relay.now();
      await agent.say('First thing said while you were offline');
      await agent.say('Second thing said while you were offline');
      await stage.client.untilTried();
      stage.relay.restore();
      stage.tell('the network is back');
      await stage.delivered('First thing said while you were offline', since);
      await stage.delivered('Second thing said while you were offline', since);
      await stage.agentSays();
      await stage.requireSameChat(chat);
    },
  },
  {
    id: 'client-survives-11',
    name: 'reload',
    title: 'A chat is resumed when the page is reloaded',
    ...observed('SHOULD'),
    needs: ['reload'],
    async play(stage) {
      const chat = await stage.chat();
      await stage.agentSays();
      const since = stage.relay.now();
      await stage.customer.ask('reload');
      await stage.client.until('the client reads the chat again, or starts another', ({ acts }) =>
        acts.find(
          ({ at, operation, end }) =>
            at >= since &&
            end !== undefined &&
            (operation === 'refresh' || operation === 'requestNotifications' || operation === 'requestChat'),
        ),
      );
      await stage.requireSameChat(chat);
      await stage.agentSays('Welcome back');
    },
  },
] as const satisfies readonly Situation[];
