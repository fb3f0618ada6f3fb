import type { Command, FileCommand, ParticipantCommand } from '../chat/command.ts';
import { isRefusal } from '../chat/decide.ts';
import { type Entry, isTranscriptEntry, type JsonObject } from '../chat/entry.ts';
import type { LeaveOptions } from '../chat/leave-options.ts';
import type { ParticipantType } from '../chat/participant.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import { DeskError } from './desk-error.ts';

/** How a participant joins a chat. */
export interface JoinOptions {
  /** The name that the customer sees. Default: the type, such as `Agent`. */
  readonly nickname?: string;
  /** What the participant is. Default `Agent`. */
  readonly type?: Exclude<ParticipantType, 'Client'>;
  /** Whether it is a bot: an agent whose join says so. Default false. */
  readonly bot?: boolean;
  /** Whether it monitors silently: the customer is only told `monitored: true`. Default false. */
  readonly silent?: boolean;
}

/** Who takes over a chat. Default: an agent called `Agent`. */
export type TransferOptions = Omit<JoinOptions, 'silent'>;

/** The script that plays somebody, by its name, and the process in which it plays, where there may be several. */
export interface Played {
  readonly script?: string;
  readonly node?: string | undefined;
}

/** What a member of staff can do, files aside: they have bytes beside the log. `by` is filled in by the desk. */
export type Act = ParticipantCommand extends infer C
  ? C extends ParticipantCommand
    ? C['type'] extends FileCommand['type']
      ? never
      : Omit<C, 'by'>
    : never
  : never;

/** The contact centre's side of a service: finds chats, and puts people into them. */
export class Desk {
  readonly service: Service;
  readonly #handedOut = new WeakSet<RunningChat>();

  constructor(service: Service) {
    this.service = service;
  }

  /** @throws {DeskError} `noSuchChat` */
  async find(chatId: string): Promise<RunningChat> {
    const running = await this.service.chats.find(chatId);
    if (running === undefined) throw new DeskError('noSuchChat', `there is no chat ${chatId}`);
    return running;
  }

  /** The oldest chat that was not given out here before; undefined if there is none. */
  next(): RunningChat | undefined {
    for (const running of this.service.chats.chats) {
      if (this.#handedOut.has(running)) continue;
      this.#handedOut.add(running);
      return running;
    }
    return undefined;
  }

  /** Puts somebody into a chat; tells their participantId. */
  async join(chatId: string, options: JoinOptions & Played = {}): Promise<number> {
    const { type = 'Agent', nickname = type, bot = false, silent = false, script, node } = options;
    return whoJoined(
      await this.#execute(chatId, {
        type: 'join',
        participantType: type,
        nickname,
        bot,
        silent,
        script,
        node,
      }),
    );
  }

  /**
   * Hands a chat from one to another, who joins before the first leaves; tells the participantId of the new one.
   *
   * @throws {DeskError} if there is no such chat or participant, or the rules refuse
   */
  async transfer(
    chatId: string,
    participantId: number,
    options: TransferOptions & Played = {},
  ): Promise<number> {
    return whoJoined(await this.act(chatId, participantId, transferTo(options)));
  }

  /** The system, or a workflow, says something: a Message from `system`, an External, who need not have joined. */
  announce(chatId: string, text: string, eventAttributes?: JsonObject): Promise<readonly Entry[]> {
    return this.#execute(chatId, { type: 'announce', text, eventAttributes });
  }

  /**
   * Does something as a participant.
   *
   * @throws {DeskError} if there is no such chat or participant, or the rules refuse
   */
  act(chatId: string, participantId: number, act: Act): Promise<readonly Entry[]> {
    return this.#execute(chatId, { ...act, by: participantId } as ParticipantCommand);
  }

  leave(chatId: string, participantId: number, leaving: LeaveOptions = {}): Promise<readonly Entry[]> {
    return this.act(chatId, participantId, { type: 'leave', ...leaving });
  }

  /** Ends a chat: as a member of staff, or without a participantId as the server. */
  end(chatId: string, participantId?: number): Promise<readonly Entry[]> {
    if (participantId === undefined) return this.#execute(chatId, { type: 'endByServer' });
    return this.act(chatId, participantId, { type: 'end' });
  }

  async #execute(chatId: string, command: Command): Promise<readonly Entry[]> {
    const running = await this.find(chatId);
    const decision = await this.service.chats.execute(running, command);
    if (isRefusal(decision)) throw DeskError.ofCommand(decision, chatId, command, this.service.settings);
    return decision;
  }
}

/** The act that hands a chat to somebody else. */
export function transferTo({
  type = 'Agent',
  nickname = type,
  bot = false,
  script,
  node,
}: TransferOptions & Played): Act {
  return { type: 'transfer', to: { nickname, participantType: type, bot, script, node } };
}

function whoJoined([joined]: readonly Entry[]): number {
  if (joined === undefined || !isTranscriptEntry(joined)) throw new Error('a join is always logged');
  return joined.from.participantId;
}
