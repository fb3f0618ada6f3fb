import { inferred } from '../rules/rule-sources.ts';
import { NotPlayable } from './came-through.ts';
import type { Situation } from './situation.ts';
import type { Stage } from './stage.ts';

/** What sets off a client whose attempts set off the next ones. How often it asks then, the budget rules judge. */
export const stormSituations = [
  {
    id: 'client-survives-19',
    name: 'quiet',
    title: 'A client to which nothing happens continues its chat',
    ...inferred('SHOULD'),
    async play(stage) {
      await stage.agentSays();
      await stage.client.watch();
      await stage.agentSays();
    },
  },
  {
    id: 'client-survives-20',
    name: 'cut',
    title: 'A client whose connections break once continues its chat, and misses nothing',
    ...inferred('SHOULD'),
    async play(stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      await stage.way();
      stage.tell('every connection breaks, and the agent says something');
      stage.relay.breakConnections();
      await agent.say('Said when the connection broke');
      await stage.delivered('Said when the connection broke');
      await stage.agentSays();
      await stage.client.watch();
      await stage.agentSays();
      await stage.requireSameChat(chat);
    },
  },
  refused('21', 'refused-once', 1, 'A client continues when it is answered 500 once instead of news'),
  refused('22', 'refused-twice', 2, 'A client continues when it is answered 500 twice instead of news'),
  {
    id: 'client-survives-23',
    name: 'restart',
    title: 'A client continues its chat when the server was restarted and has kept the chat',
    ...inferred('SHOULD'),
    async play(stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      const way = await stage.way();
      stage.tell('the server is restarted: connections break, Bayeux sessions are gone, the chat is kept');
      if (way === 'cometd') {
        await stage.service.faults.add({
          operation: '/meta/connect',
          times: 1,
          effect: { kind: 'unknownClient' },
        });
      }
      stage.relay.cutOff();
      await agent.say('Said during the restart');
      await stage.client.untilTried();
      stage.relay.restore();
      await stage.delivered('Said during the restart');
      await stage.agentSays();
      await stage.client.watch();
      await stage.agentSays();
      await stage.requireSameChat(chat);
    },
  },
  {
    id: 'client-survives-24',
    name: 'long-offline',
    title: 'A client without a network for long gets what it missed when it is back',
    ...inferred('SHOULD'),
    async play(stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      await stage.way();
      stage.tell('the network is gone, and stays away');
      stage.relay.cutOff();
      await agent.say('Said while there was no network');
      await stage.client.watch();
      stage.relay.restore();
      stage.tell('the network is back');
      await stage.delivered('Said while there was no network');
      await stage.client.watch();
      await stage.agentSays();
      await stage.requireSameChat(chat);
    },
  },
] as const satisfies readonly Situation[];

function refused(number: string, name: string, times: number, title: string) {
  return {
    id: `client-survives-${number}`,
    name,
    title,
    ...inferred('SHOULD'),
    async play(stage: Stage) {
      const chat = await stage.chat();
      const agent = await stage.agent();
      const operation = (await stage.way()) === 'polling' ? 'refresh' : '/meta/connect';
      if (stage.client.traffic.bayeux.at(-1)?.carrier === 'cometd-websocket' && operation === '/meta/connect')
        throw new NotPlayable('a frame of a WebSocket has no status');
      const since = stage.relay.now();
      await stage.service.faults.add({ operation, times, effect: { kind: 'status', status: 500 } });
      stage.tell(
        `the next ${times === 1 ? 'question for news is' : 'two questions for news are'} answered 500`,
      );
      // Over CometD what is pushed ends the connect that is held, and the next one meets the fault.
      await agent.say('Said before the failure');
      await stage.client.refused(500, times, since);
      // A push ends a connect that is held: that is when a storm begins.
      await stage.agentSays();
      await stage.client.watch();
      await stage.agentSays();
      await stage.requireSameChat(chat);
    },
  } as const satisfies Situation;
}
