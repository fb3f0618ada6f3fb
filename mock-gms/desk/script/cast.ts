import type { LeaveOptions } from '../../chat/leave-options.ts';
import { customerIn, type Participant } from '../../chat/participant.ts';
import { DeskError } from '../desk-error.ts';
import { ConversationOver, type OverReason } from './over.ts';
import type { Stage } from './stage.ts';

/** Refusals that mean that the conversation is over, and no mistake of the script's. */
const OVER: { readonly [code: string]: OverReason } = {
  chatEnded: 'ended',
  noSuchChat: 'gone',
  notPresent: 'removed',
};

/** The participants that a script plays in a chat, each under a name, and whether the conversation is still its own. */
export class Cast {
  readonly #stage: Stage;
  /** Participants that this script played, or whose join it was waiting for. */
  readonly #known = new Set<number>();
  /** The participantIds of those who have joined and not left, by the names that the script gives them. */
  readonly #members = new Map<string, number>();
  /** Joins under way: somebody who appears meanwhile may be this script's own. */
  #entering = 0;
  #leaving = false;
  #over: OverReason | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The nickname of a member at the moment; empty for one who is not there. */
  nickname(name: string): string {
    const member = this.#members.get(name);
    return member === undefined ? '' : (this.#participant(member)?.nickname ?? '');
  }

  /** Undefined for a member who has not joined, or has left. */
  participantId(name: string): number | undefined {
    return this.#members.get(name);
  }

  /** Enters the chat as somebody new, by a join or a transfer. */
  async enter(name: string, join: (member: number | undefined) => Promise<number>): Promise<void> {
    this.#check(false);
    this.#entering += 1;
    try {
      const member = await this.acting(name, join);
      this.#known.add(member);
      // In the order in which they came: so they leave.
      this.#members.delete(name);
      this.#members.set(name, member);
    } finally {
      this.#entering -= 1;
    }
  }

  /**
   * Does something as long as the conversation is not over.
   *
   * @param leaving who leaves by it
   */
  async acting<T>(
    name: string,
    act: (member: number | undefined) => Promise<T>,
    leaving?: string,
  ): Promise<T> {
    this.#check(false);
    this.#leaving = leaving !== undefined;
    try {
      const result = await act(this.#members.get(name));
      if (leaving !== undefined) this.#members.delete(leaving);
      return result;
    } catch (error) {
      // Nothing that waits for the end of a pause is done once the script was stopped.
      if (error instanceof ConversationOver && this.#over === undefined) {
        this.#over = error.reason;
        this.#standDown({ then: 'keepAlive' });
      }
      const reason = error instanceof DeskError ? OVER[error.code] : undefined;
      if (reason === undefined) throw error;
      this.#over ??= reason;
      throw new ConversationOver(this.#over);
    } finally {
      this.#leaving = false;
    }
  }

  /** Takes note of somebody who joined; false if it was one of this script's own, or is known already. */
  accept(participantId: number): boolean {
    if (this.#known.has(participantId)) return false;
    this.#known.add(participantId);
    return true;
  }

  /**
   * Resolves with what `look` finds, now, after some news, or when a deadline has passed; rejects when the conversation
   * is over, at once, and leaves no listener and no alarm behind.
   *
   * @param deadline epoch ms of when to look again without news
   */
  until<T>(look: () => T | undefined, deadline: () => number, joinsAreNews = false): Promise<T> {
    return new Promise((resolve, reject) => {
      const cleanUps: Array<() => void> = [];
      let cancel: (() => void) | undefined;
      const finish = (settle: () => void) => {
        for (const cleanUp of cleanUps.splice(0)) cleanUp();
        cancel?.();
        settle();
      };
      const watch = () => {
        try {
          const found = this.#over === undefined ? look() : undefined;
          if (found !== undefined && !this.#stage.gone) return finish(() => resolve(found));
          this.#check(joinsAreNews);
        } catch (error) {
          return finish(() => reject(error));
        }
        cancel?.();
        try {
          const due = deadline();
          cancel = Number.isFinite(due) ? this.#stage.at(due, watch) : undefined;
        } catch (error) {
          finish(() => reject(error));
        }
      };
      cleanUps.push(this.#stage.onNews(watch));
      if (this.#stage.pause !== undefined) cleanUps.push(this.#stage.pause.onStop(watch));
      watch();
    });
  }

  #check(joinsAreNews: boolean): void {
    if (this.#over === undefined) this.#over = this.#reasonToStop(joinsAreNews);
    if (this.#over !== undefined) throw new ConversationOver(this.#over);
  }

  #reasonToStop(joinsAreNews: boolean): OverReason | undefined {
    if (this.#stage.gone) return 'gone';
    if (this.#stage.running.chat.ended !== undefined) return 'ended';
    if (this.#entering > 0 || this.#leaving) return undefined;
    const members = [...this.#members.values()];
    if (members.length > 0 && !members.some((member) => this.#participant(member)?.present)) return 'removed';
    if (this.#stage.pause?.isStopped) {
      this.#standDown({ then: 'keepAlive' });
      return 'stopped';
    }
    if (!customerIn(this.#stage.running.chat.participants).present) {
      this.#standDown();
      return 'absent';
    }
    if (joinsAreNews || this.#stage.pause?.isPaused) return undefined;
    if (!this.#stage.running.chat.participants.some((one) => this.#isPerson(one))) return undefined;
    this.#standDown();
    return 'takenOver';
  }

  #standDown(leaving: LeaveOptions = {}): void {
    for (const member of this.#members.values()) {
      // The chat may end at the same moment: then there is nothing left to leave.
      this.#stage.act(member, { type: 'leave', ...leaving }).catch(() => undefined);
    }
  }

  #isPerson({ participantId, type, bot, silent, present }: Participant): boolean {
    if (this.#stage.pause?.beside.has(participantId)) return false;
    return type === 'Agent' && !bot && !silent && present && !this.#known.has(participantId);
  }

  #participant(participantId: number): Participant | undefined {
    return this.#stage.running.chat.participants[participantId - 1];
  }
}
