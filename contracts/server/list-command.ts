import { type ExitCode, exitCodes } from '../shared/exit-code.ts';
import type { Io } from '../shared/io.ts';
import { cases } from './cases/index.ts';
import { chosenRuns } from './run/chosen-runs.ts';
import type { Selection } from './run/selection.ts';

/** `--list`: the cases of a selection, a line each, or as JSON for programs. @throws {UsageError} */
export function listCommand(selection: Selection, asJson: boolean, io: Io): ExitCode {
  const runs = chosenRuns(selection, io);
  if (typeof runs === 'number') return runs;
  const listed = cases.flatMap(({ run: _, readOnly, ...about }) => {
    const transports = runs.filter((run) => run.case.id === about.id).map(({ transport }) => transport);
    return transports.length === 0 ? [] : [{ ...about, transports, readOnly: readOnly === true }];
  });
  if (asJson) {
    io.stdout(`${JSON.stringify(listed, null, 2)}\n`);
    return exitCodes.conforming;
  }
  const width = Math.max(...listed.map(({ id }) => id.length));
  for (const { id, level, title, transports, needs } of listed) {
    const needed = needs.length === 0 ? '' : `; needs ${needs.join(', ')}`;
    io.stdout(`${id.padEnd(width)}  ${level.padEnd(6)}  ${title}  (${transports.join(', ')}${needed})\n`);
  }
  io.stdout(`${listed.length} cases, ${runs.length} runs\n`);
  return exitCodes.conforming;
}
