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

/** The agent that a script plays in a chat: whether it is there, and whether the conversation is still its own. */
export class Role {
  readonly #stage: Stage;
  /** Participants that this script played, or whose join it was waiting for. */
  readonly #known = new Set<number>();
  #me: number | undefined;
  /** Joins under way: somebody who appears meanwhile may be this script's own. */
  #entering = 0;
  #leaving = false;
  #over: OverReason | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get nickname(): string {
    return this.#mine()?.nickname ?? '';
  }

  /** Enters the chat as somebody new, by a join or a transfer. */
  async enter(join: (me: number | undefined) => Promise<number>): Promise<void> {
    this.#check(false);
    this.#entering += 1;
    try {
      const me = await this.acting(join);
      this.#known.add(me);
      this.#me = me;
    } finally {
      this.#entering -= 1;
    }
  }

  /** Does something as long as the conversation is not over. */
  async acting<T>(act: (me: number | undefined) => Promise<T>, leaving?: 'leaves'): Promise<T> {
    this.#check(false);
    this.#leaving = leaving !== undefined;
    try {
      const result = await act(this.#me);
      if (leaving !== undefined) this.#me = undefined;
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

  /** Takes note of somebody who joined; false if it was this script's own agent, or is known already. */
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
    if (this.#me !== undefined && !this.#mine()?.present) return 'removed';
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
    const me = this.#me;
    if (me === undefined) return;
    // The chat may end at the same moment: then there is nothing left to leave.
    this.#stage.act(me, { type: 'leave', ...leaving }).catch(() => undefined);
  }

  #isPerson({ participantId, type, bot, silent, present }: Participant): boolean {
    if (this.#stage.pause?.beside.has(participantId)) return false;
    return type === 'Agent' && !bot && !silent && present && !this.#known.has(participantId);
  }

  #mine(): Participant | undefined {
    return this.#me === undefined ? undefined : this.#stage.running.chat.participants[this.#me - 1];
  }
}
