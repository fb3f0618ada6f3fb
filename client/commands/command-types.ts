import type { Edition } from '../base/edition.ts';
import type { Result } from '../bus/deferred.ts';
import type { Message } from '../chat/messages.ts';
import type { Messages } from '../chat/transcript.ts';
import type { Conversation } from '../session/conversation.ts';
import type { commands, privateCommand } from './table.ts';

type Commands = typeof commands;

/** The names of the commands, as the documents have them. */
export type CommandName = keyof Commands;

/** The commands an app may call. */
type PublicCommandName = Exclude<CommandName, typeof privateCommand>;

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

/** The names are what an editor shows. */
type Arguments<Options> = unknown extends Options
  ? []
  : Record<never, never> extends Options
    ? [options?: Options]
    : [options: Options];

/** Commands as methods. They are mapped from a table, member by member, so that each keeps what the table says of it. */
type MethodsOf<Table, Names extends keyof Table, InEdition extends Edition> = {
  readonly [Name in Names]: (
    ...options: Arguments<CommandOptions<Name & CommandName>>
  ) => Result<CommandResult<Name & CommandName, InEdition>>;
};

/** The commands that an app may call, as methods. */
export type CommandMethods<InEdition extends Edition> = MethodsOf<Commands, PublicCommandName, InEdition>;
