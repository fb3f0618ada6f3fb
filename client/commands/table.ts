import type { Result } from '../bus/deferred.ts';
import type { Edition } from '../edition.ts';
import type { Message } from '../messages.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Messages } from '../transcript.ts';
import { endChat, startChat } from './chat.ts';
import { configure } from './configuration.ts';
import { getAgents, getStats, getTranscript } from './information.ts';
import { sendMessage } from './messages.ts';
import { poll, startPoll, stopPoll } from './polling.ts';
import { sendTyping } from './typing.ts';

/** A command: since which edition, what carries it out, and whether only the service itself may call it. */
interface Command {
  readonly since: Edition;
  readonly private?: true;
  // `never`: each command knows its own options; callers are typed through CommandOptions.
  run(chat: Conversation, options: never): Promise<unknown>;
}

/**
 * Every command of the service by name; names, options and results are typed from here.
 * @see WebChat Service 8.5 and WebChatService 9.0, commands
 */
export const commands = {
  configure: { since: '8.5', run: configure },
  startChat: { since: '8.5', run: startChat },
  endChat: { since: '8.5', run: endChat },
  sendMessage: { since: '8.5', run: sendMessage },
  sendTyping: { since: '8.5', run: sendTyping },
  startPoll: { since: '9.0', run: startPoll },
  stopPoll: { since: '9.0', run: stopPoll },
  poll: { since: '9.0', private: true, run: poll },
  getTranscript: { since: '8.5', run: getTranscript },
  getAgents: { since: '8.5', run: getAgents },
  getStats: { since: '8.5', run: getStats },
} as const satisfies Record<string, Command>;

type Commands = typeof commands;

export type CommandName = keyof Commands;

/** The commands an app may call. */
export type PublicCommandName = {
  [Name in CommandName]: Commands[Name] extends { private: true } ? never : Name;
}[CommandName];

/** What a command takes; `unknown` where it takes nothing. */
export type CommandOptions<Name extends CommandName> = Commands[Name]['run'] extends (
  chat: Conversation,
  options: infer Options,
) => unknown
  ? Options
  : never;

/** Where an edition's result differs from the rest. */
interface EditionResults {
  '8.5': { getTranscript: Message[] };
  '9.0': { getTranscript: Messages };
}

/** What a command resolves with. */
export type CommandResult<
  Name extends CommandName,
  InEdition extends Edition,
> = Name extends keyof EditionResults[InEdition]
  ? EditionResults[InEdition][Name]
  : Awaited<ReturnType<Commands[Name]['run']>>;

type Arguments<Options> = unknown extends Options
  ? []
  : Record<never, never> extends Options
    ? [Options?]
    : [Options];

/** A command as a method. */
export type CommandMethod<Name extends CommandName, InEdition extends Edition> = (
  ...options: Arguments<CommandOptions<Name>>
) => Result<CommandResult<Name, InEdition>>;
