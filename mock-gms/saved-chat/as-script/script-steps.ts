import type { Command } from '../../chat/command.ts';
import { type Entry, isTranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Happening } from '../happening.ts';
import type { LeftOut } from '../saved-chat.ts';
import { quoted } from '../text-safety.ts';
import { customerStep } from './customer-step.ts';
import { durationText, MAX_STEP } from './duration-text.ts';
import { withinDepth } from './nesting.ts';
import { type WholeTyping, wholeTyping } from './typing-acts.ts';
import { type Vocabulary, type Words, wordsOf } from './words.ts';
import type { CommentedStep } from './yaml-text.ts';

type StaffHappening = Extract<Happening, { by: 'staff' }>;

/** Tells happenings as the steps of a script. */
export class ScriptSteps {
  readonly steps: CommentedStep[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #missing: ReadonlyMap<number, string>;
  #comments: string[] = [];
  /** Where the script stands, in milliseconds since the chat began. */
  #now = 0;
  /** When the customer was given up: a script is over then, and its members leave. */
  #absentAt: number | undefined;
  /** Whether the last step waits for the customer to be given up. */
  #staysToTheEnd = false;

  /** @param missing files whose bytes are not to be had */
  constructor(happenings: readonly Happening[], vocabulary: Vocabulary, missing: readonly LeftOut[] = []) {
    this.#vocabulary = vocabulary;
    this.#missing = new Map(missing.map(({ seq, reason }) => [seq, reason]));
    const told = new Set<Happening>();
    for (const [place, happening] of happenings.entries()) {
      if (told.has(happening)) continue;
      if (happening.by !== 'staff') this.#addOther(happening);
      else if (this.#absentAt !== undefined) this.#addAfterAbsence(happening, this.#absentAt);
      else {
        const typing = wholeTyping(happenings, place);
        for (const part of typing?.parts ?? []) told.add(part);
        this.#addAct(happening, typing);
      }
    }
  }

  /** What is to be said below the last step. */
  get closing(): readonly string[] {
    return this.#comments;
  }

  #addOther(happening: Happening): void {
    const { by, at } = happening;
    const entry = mainEntry(happening);
    if (by !== 'customer') {
      this.#leaveOut(
        entry,
        by === 'server' ? 'the server does this by itself' : 'nobody is known who did it',
      );
      if (by === 'server' && entry.type === 'ParticipantLeft') this.#absentAt = at;
      return;
    }
    const { waits, comment } = customerStep(entry, this.#vocabulary.numbers);
    if (comment !== undefined) this.#comments.push(comment);
    if (waits === undefined) return;
    this.#add(waits);
    this.#now = Math.max(this.#now, at);
  }

  #addAct({ at, command, joined, entries: [entry] }: StaffHappening, typing: WholeTyping | undefined): void {
    for (let left = at - this.#now; left > 0; left -= MAX_STEP)
      this.#add({ wait: durationText(Math.min(left, MAX_STEP)) });
    this.#now = Math.max(this.#now, at);
    const missing = this.#missing.get(entry?.seq ?? 0);
    if (entry !== undefined && missing !== undefined) this.#leaveOut(entry, missing);
    if (typing === undefined) {
      this.#add(this.#words(command, joined, entry));
      return;
    }
    const { said, saidAs, until } = typing;
    const { startTyping: _, preview, ...by } = this.#words(command, undefined, entry);
    const lasts = durationText(until - at);
    const shown = preview !== undefined && { preview };
    if (said === undefined) this.#add({ type: lasts, ...shown, ...by });
    else this.#add({ ...this.#words(said, undefined, saidAs), typing: lasts, ...shown });
    this.#now = until;
  }

  /** Members that leave at the same moment leave by themselves, if only the script is still under way. */
  #addAfterAbsence(happening: StaffHappening, absentAt: number): void {
    const { command, at } = happening;
    const standsDown = command.type === 'leave' && !('reason' in command || 'then' in command);
    if (!standsDown || at !== absentAt)
      this.#leaveOut(mainEntry(happening), 'a script is over when the customer is gone');
    else if (!this.#staysToTheEnd) {
      this.#add({ hear: 'any' });
      this.#staysToTheEnd = true;
    }
  }

  #words(command: Command, joined: number | undefined, entry: Entry | undefined): Words {
    const shallow = withinDepth(command);
    if (shallow !== command && entry !== undefined)
      this.#leaveOut(entry, 'attributes and data with too many levels');
    return wordsOf(shallow, joined, this.#vocabulary);
  }

  #add(words: Words): void {
    this.steps.push({ words, comments: this.#comments });
    this.#comments = [];
  }

  #leaveOut(entry: Entry, reason: string): void {
    const { seq, type } = entry;
    const who = isTranscriptEntry(entry) ? ` of ${quoted(String(entry.from.nickname))}` : '';
    this.leftOut.push({ seq, type, reason });
    this.#comments.push(`left out: ${type}${who}; ${reason}`);
  }
}

/** The entry that the others come along with. */
function mainEntry({ entries }: Happening): Entry {
  const notice = entries.find(({ type }) => type === 'IdleAlert' || type === 'IdleClose');
  const gone = entries.find((entry) => isTranscriptEntry(entry) && entry.from.participantId === CUSTOMER);
  return notice ?? gone ?? (entries[0] as Entry);
}
