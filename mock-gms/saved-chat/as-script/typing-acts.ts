import type { Command } from '../../chat/command.ts';
import type { Entry } from '../../chat/entry.ts';
import type { Happening } from '../happening.ts';
import { MAX_STEP } from './duration-text.ts';

/** Typing that one step of a script tells whole: what was said after it, if anything was, and when it was over. */
export interface WholeTyping {
  readonly preview: string;
  readonly said: Extract<Command, { type: 'send' }> | undefined;
  /** The entry of what was said. */
  readonly saidAs: Entry | undefined;
  /** Milliseconds since the chat began. */
  readonly until: number;
  /** The happenings that it consists of, beside the first. */
  readonly parts: ReadonlySet<Happening>;
}

/**
 * The typing that begins here, if it ends in a message or by itself and no other member of staff does anything
 * meanwhile. What the customer does meanwhile makes no difference, as long as it is not at the same moment.
 */
export function wholeTyping(happenings: readonly Happening[], place: number): WholeTyping | undefined {
  const first = happenings[place];
  if (first?.by !== 'staff' || first.command.type !== 'startTyping') return undefined;
  const { by, text: preview = '' } = first.command;
  let next = place + 1;
  while (isElsewhere(happenings[next])) next += 1;
  const second = happenings[next];
  if (second?.by !== 'staff' || !('by' in second.command) || second.command.by !== by) return undefined;
  if (happenings.slice(place + 1, next).some(({ at }) => at === first.at || at === second.at))
    return undefined;
  const lasts = second.at - first.at;
  if (lasts > MAX_STEP) return undefined;
  const until = second.at;
  const { command } = second;
  if (command.type === 'send' && lasts > 0)
    return { preview, said: command, saidAs: second.entries[0], until, parts: new Set([second]) };
  if (command.type !== 'stopTyping' || command.text) return undefined;
  const third = happenings[next + 1];
  const said = third?.by === 'staff' && third.at === until && lasts > 0 ? third.command : undefined;
  return said?.type === 'send' && said.by === by && third !== undefined
    ? { preview, said, saidAs: third.entries[0], until, parts: new Set([second, third]) }
    : { preview, said: undefined, saidAs: undefined, until, parts: new Set([second]) };
}

function isElsewhere(happening: Happening | undefined): boolean {
  return happening?.by === 'customer' || happening?.by === 'server';
}
