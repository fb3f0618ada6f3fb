import type { Io } from '../shared/io.ts';
import { cases } from './cases/index.ts';
import { type Selection, select } from './run/selection.ts';

/** `--list`: the cases of a selection, a line each, or as JSON for programs. */
export function listCommand(selection: Selection, asJson: boolean, io: Io): void {
  const runs = select(cases, selection);
  const listed = cases.flatMap(({ run: _, readOnly, ...about }) => {
    const transports = runs.filter(({ id }) => id === about.id).map(({ transport }) => transport);
    return transports.length === 0 ? [] : [{ ...about, transports, readOnly: readOnly === true }];
  });
  if (asJson) {
    io.stdout(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  for (const { id, level, title, transports, needs } of listed) {
    const needed = needs.length === 0 ? '' : `; needs ${needs.join(', ')}`;
    io.stdout(`${id.padEnd(width)}  ${level.padEnd(6)}  ${title}  (${transports.join(', ')}${needed})\n`);
  }
  io.stdout(`${listed.length} cases, ${runs.length} runs\n`);
}
