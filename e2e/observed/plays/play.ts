import type { JoinOptions, ParticipantHandle } from '../../../mock-gms/index.ts';
import type { Stage } from '../stage.ts';

/** What is done in a step. */
export type Play = (stage: Stage) => unknown;

/** Plays by the names of steps. */
export type Plays = Readonly<Record<string, Play>>;

/** What a step that names no options gives along, as a script. */
const usual: Readonly<Record<string, string | undefined>> = {
  startChat: "{ nickname: 'Ada', userData: { k: 'v' } }",
  sendMessage: "{ message: 'Hello' }",
  sendTyping: "{ message: 'H' }",
  sendCustomNotice: "{ message: 'notice' }",
  sendFilteredMessage: "{ message: 'secret 1', regex: /secret/ }",
  sendFile: "{ files: chosen(['a.txt', 5]) }",
  addPrefilter: '{ filters: /secret/ }',
  updateUserData: "{ z: '1' }",
  registerPreProcessor: '{ preprocessor: (message) => message }',
  registerTypingPreviewInput: "{ input: document.querySelector('#message') }",
};

const commands = [
  ...Object.keys(usual),
  ...[
    'endChat',
    'poll',
    'startPoll',
    'stopPoll',
    'resetPollExceptions',
    'restore',
    'getTranscript',
    'getAgents',
  ],
  ...[
    'getStats',
    'getFileLimits',
    'downloadFile',
    'getSessionData',
    'fetchHistory',
    'verifySession',
    'sleep',
  ],
  ...['wake', 'configure', 'nosuchcommand'],
];

/** Gives a command, with the options that it usually has or with these. */
export function give(command: string, options = usual[command]): Play {
  return (stage) => stage.give(command, options);
}

export const nothing: Play = () => {};

export function joins(name: string, options?: JoinOptions): Play {
  return (stage) => stage.join(name, options);
}

/** Has somebody who has joined do something. */
export function does(name: string, act: (who: ParticipantHandle) => Promise<unknown>): Play {
  return (stage) => act(stage.person(name));
}

/** One thing after the other. */
export function both(...plays: readonly Play[]): Play {
  return async (stage) => {
    for (const play of plays) await play(stage);
  };
}

/** A step that takes so many milliseconds of the page's time. */
export function lasting(milliseconds: number, play: Play): Play {
  return (stage) => {
    stage.wait = milliseconds;
    return play(stage);
  };
}

/** What a step says that has no play of its own: `sendMessage({"message":"hi"})`, `after: endChat`, `getAgents with bot`. */
export function playByName(step: string): Play | undefined {
  const call = /^(?:.*(?:: |→ ))?(\w+)(\((.*)\))?/.exec(step);
  const [, command = '', inBrackets, options] = call ?? [];
  if (!commands.includes(command)) return undefined;
  return give(command, inBrackets === undefined ? usual[command] : options || 'undefined');
}
