import { expect } from '@playwright/test';
import type { FaultEffect, FaultOperation } from '../../../mock-gms/index.ts';
import type { Stage } from '../stage.ts';
import { does, give, joins, lasting, nothing, type Play, type Plays, playByName } from './play.ts';

const errors = (code: number) => ({
  statusCode: 2,
  chatEnded: false,
  messages: [],
  errors: [{ code, advice: 'seen' }],
});

/** What is done to answers, by the names that the steps have for it. */
const effects: Readonly<Record<string, FaultEffect>> = {
  '500': { kind: 'status', status: 500 },
  '500+errors': { kind: 'status', status: 500, body: errors(100) },
  '503': { kind: 'status', status: 503 },
  '404': { kind: 'status', status: 404 },
  '403': { kind: 'status', status: 403 },
  '400+errors 306': { kind: 'status', status: 400, body: errors(306) },
  sc2: { kind: 'error', code: 100 },
  'sc2 ended': { kind: 'error', code: 100, chatEnded: true },
  'offline sc1': { kind: 'offline' },
  reset: { kind: 'reset' },
  truncate: { kind: 'truncate' },
  malformed: { kind: 'malformed' },
  html: { kind: 'contentType' },
  timeout: { kind: 'delay', ms: 3_600_000 },
};

const operations: Readonly<Record<string, FaultOperation>> = {
  startChat: 'requestChat',
  sendMessage: 'send',
  sendTyping: 'startTyping',
  sendCustomNotice: 'customNotice',
  updateUserData: 'updateData',
  endChat: 'disconnect',
};

/** The last part of an operation's address, over polling. */
const addresses: Readonly<Record<string, string>> = { requestChat: '/', send: '/send', refresh: '/refresh' };

/** Gives up on an answer that never comes, once the request has arrived: `nth` of those that are held. */
async function stall(stage: Stage, operation: string, nth: number): Promise<void> {
  stage.unanswered = stage.pushes ? '' : addresses[operation];
  await stage.pass(300);
  await expect.poll(async () => (await stage.service.faults.list())[0]?.spoilt).toBe(nth);
  await stage.pass(2950);
}

/** Over CometD the start is taken at once, and the push that answers it comes after `ajaxTimeout`. */
async function lateStart(stage: Stage): Promise<void> {
  const ms = 4000;
  await stage.service.clock.freeze();
  await stage.service.faults.add({ operation: 'push', effect: { kind: 'delay', ms } });
  await give('startChat')(stage);
  await stage.pass(ms);
  await stage.service.clock.advance(ms);
}

/** `sendMessage 500`: the command, with its answers spoilt as long as the step takes. */
function spoiltCommand(step: string): Play | undefined {
  const [, command = '', name = ''] = /^(\w+) (.+)$/.exec(step) ?? [];
  const [operation, effect] = [operations[command], effects[name]];
  if (operation === undefined || effect === undefined) return undefined;
  return async (stage) => {
    if (stage.pushes && operation === 'requestChat' && effect.kind === 'delay') return lateStart(stage);
    await stage.service.faults.add({ operation, times: 0, effect });
    await give(command)(stage);
    if (effect.kind === 'delay') await stall(stage, operation, 1);
    else await stage.pass(stage.pushes ? 600 : 0);
    await stage.service.faults.clear();
  };
}

/** `refresh 500 ×3`: three polls in turn, with something to hear behind them. */
function spoiltPolls(step: string): Play | undefined {
  const [, name = ''] = /^refresh (.+) ×3$/.exec(step) ?? [];
  const effect = effects[name];
  if (effect === undefined) return undefined;
  // Browsers repeat a request whose connection broke: so many polls in turn, instead of so many answers.
  const isBroken = effect.kind === 'reset';
  return async (stage) => {
    await stage.service.faults.add({ operation: 'refresh', times: isBroken ? 0 : 3, effect });
    await stage.person('Ann').say('One');
    if (isBroken) {
      await stage.pass(500);
      await stage.service.faults.clear();
    } else if (effect.kind === 'delay') {
      for (let nth = 1; nth <= 3; nth += 1) await stall(stage, 'refresh', nth);
      stage.unanswered = undefined;
    } else stage.wait = 1500;
  };
}

const startAnew: Play = async (stage) => {
  await stage.service.faults.clear();
  await stage.give('startChat', "{ nickname: 'Ada' }");
};

/** A typing that is not kept up is over, over CometD after ten seconds. */
const over: Play = (stage) => {
  stage.wait = stage.pushes ? 12_000 : 2500;
};

/** What a step of a scenario with faults does. */
export function spoilt(step: string): Play | undefined {
  const spoiling = spoiltCommand(step) ?? spoiltPolls(step);
  if (spoiling !== undefined) return spoiling;
  if (step === 'typing over') return over;
  if (step.endsWith('start anew')) return startAnew;
  if (step === 'joined') return joins('Ann');
  if (/: (how often it arrived|texts at server|ended)$/.test(step)) return nothing;
  if (/: (texts|texts shown)$/.test(step)) return give('getTranscript');
  if (/: afterwards$/.test(step)) return does('Ann', (ann) => ann.say('Two'));
  if (step === 'end') return give('endChat');
  return playByName(step);
}

const breakLine: Play = ({ service }) =>
  service.faults.add({ operation: '*', times: 0, effect: { kind: 'reset' } });

/** Polls that are all spoilt. */
export const pollfaults: Plays = {
  'offline ×14': lasting(16 * 250, ({ service }) =>
    service.faults.add({ operation: 'refresh', offline: 14 }),
  ),
  'all reset': lasting(7 * 250, breakLine),
  'sendMessage while down': lasting(3 * 250, give('sendMessage')),
  'sendTyping while down': lasting(4 * 250, give('sendTyping')),
  'up again': lasting(2500, ({ service }) => service.faults.clear()),
};

const fails = (operation: FaultOperation, effect: FaultEffect, times: number, name: string): Play => {
  return async ({ service, people }) => {
    await service.faults.add({ operation, effect, times });
    await people[name]?.say('During');
  };
};

/** What befalls the connection over CometD. */
export function brokenConnection(step: string): Play | undefined {
  const [, what = '', act = ''] = /^(.+): (talk|during|sendMessage)$/.exec(step) ?? [];
  if (act === 'talk')
    return async (stage) => {
      const ann = await stage.join('Ann');
      await ann.say('Hello');
    };
  if (act === 'sendMessage')
    return async (stage) => {
      await stage.service.faults.clear();
      await stage.person('Ann').say('Afterwards');
      await stage.pass(600, 2);
      await stage.give('sendMessage', "{ message: 'Hello' }");
    };
  if (act === 'during') return during[what];
  return undefined;
}

const during: Plays = {
  '402': lasting(5000, fails('/meta/connect', { kind: 'unknownClient' }, 1, 'Ann')),
  'connect 500 ×2': lasting(15_000, fails('/meta/connect', { kind: 'status', status: 500 }, 2, 'Ann')),
  'connect reset ×2': lasting(15_000, fails('/meta/connect', { kind: 'reset' }, 2, 'Ann')),
  'all reset 5 s': async (stage) => {
    await breakLine(stage);
    await stage.person('Ann').say('During');
    await stage.pass(0, 2);
    // The connect that follows has to break before the line is good again.
    await stage.pass(5000, 3);
    await stage.service.faults.clear();
    stage.wait = 15_000;
  },
  'push dropped': (stage) => pushed(stage, 'drop'),
  'push duplicated': (stage) => pushed(stage, 'duplicate'),
  'push reordered': (stage) => pushed(stage, 'reorder'),
};

async function pushed({ service, people }: Stage, kind: 'drop' | 'duplicate' | 'reorder'): Promise<void> {
  await service.faults.add({ operation: 'push', effect: { kind } });
  await people.Ann?.say('During');
}

/** Handshakes that fail, twice or forever. */
export const cometdfaults: Plays = {
  'handshake 503 ×2: startChat': handshakes(2),
  'handshake 503 for ever: startChat': handshakes(0),
};

function handshakes(times: number): Play {
  return async (stage) => {
    await stage.service.faults.add({
      operation: '/meta/handshake',
      times,
      effect: { kind: 'status', status: 503 },
    });
    stage.wait = times === 0 ? 60_000 : 20_000;
    await stage.give('startChat', "{ nickname: 'Ada' }");
  };
}
