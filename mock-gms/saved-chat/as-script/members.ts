import type { Happening } from '../happening.ts';

/** What a script calls its members, by participantId; empty for one who needs no name. */
export type MemberNames = ReadonlyMap<number, string>;

/** Names the members of a script by what they are, where two are ever there at once. A transfer hands the name on. */
export function memberNames(happenings: readonly Happening[]): MemberNames {
  const named = new Map<number, string>();
  const free = new FreeNames();
  for (const happening of happenings) {
    if (happening.by !== 'staff') continue;
    const { command, joined } = happening;
    if (command.type === 'join' && joined !== undefined)
      named.set(joined, free.take(command.bot ? 'bot' : command.participantType.toLowerCase()));
    else if (command.type === 'transfer' && joined !== undefined)
      named.set(joined, named.get(command.by) ?? '');
    else if (command.type === 'leave' || command.type === 'park') free.giveBack(named.get(command.by));
    else if (command.type === 'remove') free.giveBack(named.get(command.participantId));
  }
  return free.most > 1 ? named : new Map([...named.keys()].map((participantId) => [participantId, '']));
}

/** `agent`, `agent-2`, `agent-3` …: the first that nobody has at the moment. */
class FreeNames {
  readonly #taken = new Set<string>();
  /** By kind, the number before which all are taken. */
  readonly #first = new Map<string, number>();
  /** The most that were taken at once. */
  most = 0;

  take(kind: string): string {
    let number = this.#first.get(kind) ?? 1;
    while (this.#taken.has(nameOf(kind, number))) number += 1;
    this.#first.set(kind, number + 1);
    this.#taken.add(nameOf(kind, number));
    this.most = Math.max(this.most, this.#taken.size);
    return nameOf(kind, number);
  }

  giveBack(name: string | undefined): void {
    if (name === undefined || !this.#taken.delete(name)) return;
    const [kind = '', number = '1'] = name.split('-');
    this.#first.set(kind, Math.min(Number(number), this.#first.get(kind) ?? 1));
  }
}

function nameOf(kind: string, number: number): string {
  return number === 1 ? kind : `${kind}-${number}`;
}
