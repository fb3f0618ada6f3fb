import type { Happening } from './happening.ts';

/** What a script calls its members, by participantId; empty for one who needs no name. */
export type MemberNames = ReadonlyMap<number, string>;

/** Names the members of a script by what they are, where two are ever there at once. A transfer hands the name on. */
export function memberNames(happenings: readonly Happening[]): MemberNames {
  const named = new Map<number, string>();
  const present = new Map<string, number>();
  let most = 0;
  for (const happening of happenings) {
    if (happening.by !== 'staff') continue;
    const { command, joined } = happening;
    if (command.type === 'join' && joined !== undefined) {
      const name = freeName(command.bot ? 'bot' : command.participantType.toLowerCase(), present);
      named.set(joined, name);
      present.set(name, joined);
    } else if (command.type === 'transfer' && joined !== undefined) {
      const name = named.get(command.by) ?? '';
      named.set(joined, name);
      present.set(name, joined);
    } else if (command.type === 'leave' || command.type === 'park') {
      present.delete(named.get(command.by) ?? '');
    } else if (command.type === 'remove') {
      present.delete(named.get(command.participantId) ?? '');
    }
    most = Math.max(most, present.size);
  }
  return most > 1 ? named : new Map([...named.keys()].map((participantId) => [participantId, '']));
}

function freeName(kind: string, taken: ReadonlyMap<string, number>): string {
  let name = kind;
  for (let number = 2; taken.has(name); number += 1) name = `${kind}-${number}`;
  return name;
}
