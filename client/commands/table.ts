import type { Edition } from '../base/edition.ts';
import type { Result } from '../bus/deferred.ts';
import type { Message } from '../chat/messages.ts';
import type { Messages } from '../chat/transcript.ts';
import type { Conversation } from '../session/conversation.ts';
import type { Call } from './call.ts';
import { endChat, startChat } from './chat.ts';
import { configure } from './configuration.ts';
import { downloadFile, getFileLimits, sendFile } from './files.ts';
import { addPrefilter, registerPreProcessor, sendFilteredMessage } from './filters.ts';
import { getAgents, getStats, getTranscript } from './information.ts';
import { sendCustomNotice, sendMessage } from './messages.ts';
import { poll, resetPollExceptions, sleep, startPoll, stopPoll, wake } from './polling.ts';
import { fetchHistory, getSessionData, restore, verifySession } from './session.ts';
import { registerTypingPreviewInput, sendTyping } from './typing.ts';
import { updateUserData } from './user-data.ts';

/** Carries a command out. `never`: each command knows its own options; callers are typed through CommandOptions. */
type Command = (chat: Conversation, options: never, call: Call) => Promise<unknown>;

/**
 * Every command of the service by name; names, options and results are typed from here.
 * @see WebChat Service 8.5 and WebChatService 9.0, commands
 */
export const commands = {
  configure,
  startChat,
  endChat,
  sendMessage,
  sendCustomNotice,
  sendTyping,
  sendFilteredMessage,
  addPrefilter,
  updateUserData,
  poll,
  startPoll,
  stopPoll,
  resetPollExceptions,
  restore,
  getTranscript,
  getAgents,
  getStats,
  sendFile,
  downloadFile,
  getFileLimits,
  getSessionData,
  fetchHistory,
  registerTypingPreviewInput,
  registerPreProcessor,
  verifySession,
  sleep,
  wake,
} as const satisfies Record<string, Command>;

/** The command that only the service itself may call. */
export const privateCommand = 'poll';

type Commands = typeof commands;

/** The names of the commands, as the documents have them. */
export type CommandName = keyof Commands;

/** The commands an app may call. */
export type PublicCommandName = Exclude<CommandName, typeof privateCommand>;

/** What a command takes; `unknown` where it takes nothing. */
export type CommandOptions<Name extends CommandName> = Commands[Name] extends (
  chat: Conversation,
  options: infer Options,
  ...rest: never
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
  : Awaited<ReturnType<Commands[Name]>>;

type Arguments<Options> = unknown extends Options
  ? []
  : Record<never, never> extends Options
    ? [Options?]
    : [Options];

/** A command as a method. */
export type CommandMethod<Name extends CommandName, InEdition extends Edition> = (
  ...options: Arguments<CommandOptions<Name>>
) => Result<CommandResult<Name, InEdition>>;
