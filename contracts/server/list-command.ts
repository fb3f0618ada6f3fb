import type { Io } from '../shared/io.ts';
import { cases } from './cases/index.ts';
import { type Selection, select } from './run/selection.ts';

/** `--list`: the cases of a selection, a line each, or as JSON for programs. */
export function listCommand(selection: Selection, asJson: boolean, io: Io): void {
  const runs = select(cases, selection);
  const ids = new Set(runs.map(({ id }) => id));
  const listed = cases
    .filter(({ id }) => ids.has(id))
    .map(({ id, level, title, provenance, source, needs, readOnly }) => ({
      id,
      level,
      title,
      provenance,
      source,
      needs,
      transports: runs.filter((each) => each.id === id).map(({ transport }) => transport),
      readOnly: readOnly === true,
    }));
  if (asJson) {
    io.stdout(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  for (const { id, level, title, transports, needs } of listed) {
    const notes = [transports.join(', '), ...(needs.length > 0 ? [`needs ${needs.join(', ')}`] : [])].join(
      '; ',
    );
    io.stdout(`${id.padEnd(width)}  ${level.padEnd(6)}  ${title}  (${notes})\n`);
  }
  io.stdout(`${listed.length} cases, ${runs.length} runs\n`);
}
