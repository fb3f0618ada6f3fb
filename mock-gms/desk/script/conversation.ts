import { type Entry, isTranscriptEntry, type TranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { Act, Desk, JoinOptions } from '../desk.ts';
import { waitForEntry } from '../wait-for-entry.ts';

/** One chat as a script sees it. Every wait runs on the service's clock. */
export class Conversation {
  readonly #desk: Desk;
  readonly #running: RunningChat;
  #me: number | undefined;
  #heard = 0;

  constructor(desk: Desk, running: RunningChat) {
    this.#desk = desk;
    this.#running = running;
  }

  /** The customer's nickname at the moment. */
  get customer(): string {
    return this.#running.chat.participants[CUSTOMER - 1]?.nickname ?? '';
  }

  /** Joins as an agent. From then on a colleague who joins takes the chat over: this agent leaves, and the script ends. */
  async join(options: JoinOptions): Promise<void> {
    this.#me = await this.#desk.join(this.#running.chat.id, options);
  }

  /** Waits, in milliseconds. */
  wait(milliseconds: number): Promise<void> {
    return this.#desk.service.clock.wait(milliseconds);
  }

  /** Shows typing for a while, then says something. */
  async say(text: string, { typing }: { readonly typing: number }): Promise<void> {
    await this.#act({ type: 'startTyping' });
    await this.wait(typing);
    if (await this.#isTakenOver()) return;
    await this.#act({ type: 'stopTyping' });
    await this.#act({ type: 'send', text });
  }

  /** What the customer says next, or said since the last call; undefined when the chat is over for this agent. */
  async hear(): Promise<string | undefined> {
    const entry = await waitForEntry(this.#desk.service.chats, this.#running, (candidate) => {
      if (candidate.seq <= this.#heard) return false;
      return isCustomersMessage(candidate) || candidate.type === 'ChatEnded' || this.#isColleague(candidate);
    });
    this.#heard = entry.seq;
    if (this.#isColleague(entry)) await this.#leave();
    return isCustomersMessage(entry) ? (entry.text ?? '') : undefined;
  }

  /** Ends the chat. */
  async end(): Promise<void> {
    await this.#desk.end(this.#running.chat.id, this.#me);
  }

  async #isTakenOver(): Promise<boolean> {
    if (!this.#running.log.some((entry) => this.#isColleague(entry))) return false;
    await this.#leave();
    return true;
  }

  async #leave(): Promise<void> {
    const me = this.#running.chat.participants[(this.#me ?? 0) - 1];
    if (me?.present) await this.#desk.leave(this.#running.chat.id, me.participantId);
  }

  #isColleague(entry: Entry): boolean {
    if (entry.type !== 'ParticipantJoined' || this.#me === undefined) return false;
    const { from, visibility } = entry;
    return from.type === 'Agent' && visibility === 'all' && from.participantId > this.#me;
  }

  #act(act: Act): Promise<readonly Entry[]> {
    if (this.#me === undefined) throw new Error('a script joins before it acts');
    return this.#desk.act(this.#running.chat.id, this.#me, act);
  }
}

function isCustomersMessage(entry: Entry): entry is TranscriptEntry {
  return isTranscriptEntry(entry) && entry.type === 'Message' && entry.from.participantId === CUSTOMER;
}
