import { resolutions } from '../../client/documented/documented.ts';
import { rows } from '../report/rows.ts';

const transportsOf = new Map(rows.map(({ id, transports }) => [id, transports]));

/**
 * What titles of tests a run takes that does not try everything: for each command the first of its documented behaviours,
 * over one transport. The transports take turns.
 */
export function oneRowPerCommand(): RegExp[] {
  const in90 = resolutions.filter(({ edition }) => edition === '9.0');
  const first = new Map<string, string>();
  for (const { command, id } of [...in90, ...resolutions]) if (!first.has(command)) first.set(command, id);
  return [...first.values()].flatMap((id, turn) => {
    const named = transportsOf.get(id) ?? [];
    const transport = named[turn % named.length];
    return transport === undefined ? [] : [titleOf(id, transport)];
  });
}

function titleOf(id: string, transport: string): RegExp {
  return new RegExp(`(^| )${id.replaceAll('.', '\\.')} .*\\[${transport}\\]`);
}
