import type { ChatHandle, FaultEffect, ParticipantHandle, ServiceHandle } from '../../mock-gms/index.ts';
import type { WidgetsPage } from '../fixtures/widgets.ts';

/** Who plays: the page, and the contact centre. */
export interface Stage {
  readonly widgets: WidgetsPage;
  readonly service: ServiceHandle;
  chat?: ChatHandle;
  readonly people: Record<string, ParticipantHandle>;
}

/** A command of the page: its name, and its options as a script. */
export interface Command {
  readonly command: string;
  readonly options?: string;
  /** What happens just before. */
  readonly before?: Act;
}

/** Something else that happens. */
export type Act = (stage: Stage) => Promise<unknown>;

export type Play = Command | Act;

const command = (name: string, options?: unknown): Command => ({
  command: name,
  ...(options !== undefined && { options: JSON.stringify(options) }),
});
const scripted = (name: string, options: string): Command => ({ command: name, options });

const chatOf = async (stage: Stage): Promise<ChatHandle> => {
  stage.chat ??= await stage.service.waitForChat();
  return stage.chat;
};
const person = (stage: Stage, name: string): ParticipantHandle => {
  const found = stage.people[name];
  if (found === undefined) throw new Error(`${name} has not joined`);
  return found;
};
const joins =
  (name: string, details: object = {}): Act =>
  async (stage) => {
    const chat = await chatOf(stage);
    stage.people[name] = await chat.join({ nickname: name, ...details });
  };
const does =
  (name: string, act: (who: ParticipantHandle) => Promise<unknown>): Act =>
  (stage) =>
    act(person(stage, name));

const nothing: Act = async () => {};
const start = command('startChat', { nickname: 'Jo', userData: { cfg: '1' } });

/** How steps are played that say by their names what is called: `sendMessage({"message":"hi"})`. */
export function playOf(scenario: string, step: string): Play | undefined {
  const named = plays[scenario]?.[step] ?? common[step];
  if (named !== undefined) return named;
  const spoilt = /^(\w+) (.+)$/.exec(step);
  const effect = effects[spoilt?.[2] ?? ''];
  if (effect !== undefined && spoilt?.[1] !== undefined) return whileSpoilt(spoilt[1], effect);
  const then = /→ (\w+)( anew)?$/.exec(step);
  if (then !== null) return then[2] ? start : { command: then[1] ?? '' };
  const call = /^(?:after(?: end)?: )?(\w+)(?:\((.*)\))?$/.exec(step);
  if (call === null) return undefined;
  const [, name = '', options = ''] = call;
  return options === '' ? { command: name } : { command: name, options };
}

const errors = (code: number) => ({
  messages: [],
  chatEnded: false,
  statusCode: 2,
  errors: [{ code, advice: 'seen' }],
});

/** What is done to an answer, by the name that the step has for it. */
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
};

const operations = {
  startChat: 'requestChat',
  sendMessage: 'send',
  sendTyping: 'startTyping',
  sendCustomNotice: 'customNotice',
  updateUserData: 'updateData',
  endChat: 'disconnect',
} as const;

const given: Readonly<Record<string, object>> = {
  startChat: { nickname: 'Jo', userData: { cfg: '1' } },
  sendMessage: { message: 'Hello' },
  sendTyping: { message: 'H' },
  sendCustomNotice: { message: 'notice' },
  updateUserData: { tier: 'gold' },
};

/** A command whose answer is spoilt, once. */
function whileSpoilt(name: string, effect: FaultEffect): Play {
  const operation = operations[name as keyof typeof operations];
  return {
    ...command(name, given[name]),
    before: ({ service }) => service.faults.add({ operation, effect }),
  };
}

const common: Readonly<Record<string, Play>> = {
  startChat: start,
  joined: joins('Ann'),
  'typing over': nothing,
  end: command('endChat'),
};

const plays: Readonly<Record<string, Readonly<Record<string, Play>>>> = {
  nosession: {
    '(endChat after)': command('endChat'),
    'sendFile no session': scripted('sendFile', "{ files: document.querySelector('#file') }"),
    'sendFilteredMessage no session': scripted('sendFilteredMessage', "{ message: 'x', regex: /x/ }"),
    'addPrefilter RegExp': scripted('addPrefilter', '{ filters: /a/ }'),
    'addPrefilter [RegExp,RegExp]': scripted('addPrefilter', '{ filters: [/a/, /b/] }'),
    'addPrefilter [RegExp,"x"]': scripted('addPrefilter', "{ filters: [/a/, 'x'] }"),
    'registerPreProcessor fn': scripted('registerPreProcessor', '{ preprocessor: (m) => m }'),
    'registerTypingPreviewInput textarea': scripted(
      'registerTypingPreviewInput',
      "{ input: document.querySelector('#letter') }",
    ),
    'registerTypingPreviewInput input text': scripted(
      'registerTypingPreviewInput',
      "{ input: document.querySelector('#message') }",
    ),
    'registerTypingPreviewInput checkbox': scripted(
      'registerTypingPreviewInput',
      "{ input: Object.assign(document.createElement('input'), { type: 'checkbox' }) }",
    ),
    'registerTypingPreviewInput div': scripted(
      'registerTypingPreviewInput',
      "{ input: document.createElement('div') }",
    ),
    'registerTypingPreviewInput [textarea]': scripted(
      'registerTypingPreviewInput',
      "{ input: [document.querySelector('#letter')] }",
    ),
    'registerTypingPreviewInput jQuery-like': scripted(
      'registerTypingPreviewInput',
      "{ input: { 0: document.querySelector('#letter'), length: 1 } }",
    ),
  },
  session: {
    'startChat again': start,
    'getStats before agent': command('getStats'),
    'getAgents before agent': command('getAgents'),
    'restore while active': command('restore'),
    'fetchHistory not async': command('fetchHistory'),
    sendMessage: command('sendMessage', { message: 'Hello' }),
    'sendMessage(undefined)': command('sendMessage'),
    'sendMessage type': command('sendMessage', { message: 'Hello', type: 'text' }),
    'sendMessage parent': command('sendMessage', { message: 'Hello', parentMessageID: '7' }),
    'sendMessage padded': command('sendMessage', { message: '  Hello  ' }),
    sendTyping: command('sendTyping', { message: 'H' }),
    'sendTyping again': command('sendTyping', { message: 'He' }),
    'typing timer': nothing,
    'sendTyping no message': command('sendTyping'),
    'sendMessage while typing': command('sendMessage', { message: 'Hello' }),
    sendCustomNotice: command('sendCustomNotice', { message: 'notice' }),
    'sendCustomNotice empty': command('sendCustomNotice'),
    updateUserData: command('updateUserData', { tier: 'gold' }),
    'updateUserData empty': command('updateUserData', {}),
    'startPoll while polling': command('startPoll'),
    'stopPoll again': command('stopPoll'),
    'poll while stopped': command('poll'),
  },
  agents: {
    'agent joins': joins('Ann'),
    'agent types': does('Ann', (ann) => ann.startTyping('Hel')),
    'agent stops typing': does('Ann', (ann) => ann.stopTyping()),
    'agent says': does('Ann', (ann) => ann.say('Hello', { messageType: 'text' })),
    'agent says html': does('Ann', (ann) => ann.say('<b>Hello</b>')),
    'agent says blank': does('Ann', (ann) => ann.say(' ')),
    'agent types+says': does('Ann', async (ann) => {
      await ann.startTyping();
      await ann.say('Hello');
    }),
    'structured content': does('Ann', (ann) => ann.say('Hello', structured('{"text":"rich"}'))),
    'structured content obj': does('Ann', (ann) => ann.say('Hello', structured({ text: 'rich' }))),
    'structured content broken': does('Ann', (ann) => ann.say('Hello', structured('{"text'))),
    'agent pushUrl': does('Ann', (ann) => ann.pushUrl('https://www.example.com/')),
    'agent customNotice': does('Ann', (ann) =>
      ann.customNotice('notice', { userData: { q: '1' }, eventAttributes: { z: { y: '1' } } }),
    ),
    'agent file': does('Ann', (ann) => ann.sendFile({ name: 'a.txt', data: 'Hello', description: 'A text' })),
    'downloadFile unknown': command('downloadFile', { fileId: '0000000000000000' }),
    'downloadFile nothing': command('downloadFile'),
    'agent renames': does('Ann', (ann) => ann.rename('Anna')),
    'says after rename': does('Ann', (ann) => ann.say('It is me')),
    'getAgents after rename': command('getAgents'),
    announcement: async (stage) => (await chatOf(stage)).announce('You are next'),
    'supervisor joins': joins('Sue', { type: 'Supervisor' }),
    'supervisor types': does('Sue', (sue) => sue.startTyping()),
    'supervisor says': does('Sue', (sue) => sue.say('Hello')),
    'getAgents with supervisor': command('getAgents'),
    'supervisor leaves': does('Sue', (sue) => sue.leave()),
    'silent supervisor': joins('Sam', { type: 'Supervisor', silent: true }),
    'barges in': does('Sam', (sam) => sam.bargeIn()),
    'leaves 2': does('Sam', (sam) => sam.leave()),
    'bot joins': joins('Robo', { bot: true }),
    'bot types': does('Robo', (robo) => robo.startTyping()),
    'bot says': does('Robo', (robo) => robo.say('Beep')),
    'getAgents with bot': command('getAgents'),
    'bot leaves': does('Robo', (robo) => robo.leave()),
    'external joins': joins('Flow', { type: 'External' }),
    'external says': does('Flow', (flow) => flow.say('Wait')),
    'external leaves': does('Flow', (flow) => flow.leave()),
    transfer: async (stage) => {
      stage.people.Bob = await person(stage, 'Ann').transfer({ nickname: 'Bob' });
    },
    'bob says': does('Bob', (bob) => bob.say('Hello')),
    'getAgents after transfer': command('getAgents'),
    whisper: does('Bob', (bob) => bob.say('psst', { visibility: 'agents' })),
    'bob leaves': does('Bob', (bob) => bob.leave({ then: 'keepAlive' })),
    rejoin: joins('Cid'),
    'agent ends chat': does('Cid', (cid) => cid.endChat()),
  },
  preview: {
    registerTypingPreviewInput: scripted(
      'registerTypingPreviewInput',
      "{ input: document.querySelector('#message') }",
    ),
    'typed into the box': ({ widgets }) => widgets.page.locator('#message').fill('Hel'),
    'one more key': ({ widgets }) => widgets.page.locator('#message').fill('Hell'),
    sendMessage: command('sendMessage', { message: 'Hello' }),
    'what the agent saw': nothing,
    'agent types with preview': does('Ann', (ann) => ann.startTyping('Good')),
    'agent stops': does('Ann', (ann) => ann.stopTyping()),
    wire: nothing,
  },
  idle: {
    alert: async (stage) => {
      await stage.service.clock.freeze();
      await stage.service.clock.advance(255_000);
    },
    'alert again': async ({ service }) => service.clock.advance(300_000),
    close: nothing,
  },
};

function structured(content: unknown) {
  return { eventAttributes: { 'structured-content': { 'genesys-chat': { content } } } } as never;
}
