import { exitCodes } from '../../shared/exit-code.ts';
import type { Io } from '../../shared/io.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { cases } from '../cases/index.ts';
import { type CaseRun, emptied, type Selection, selectRuns, unknownIds } from './selection.ts';

/**
 * The runs that a command line selects, to list or to run them; or the exit code where it selects none, and why is told.
 *
 * @throws {UsageError} naming the ids that no case has
 */
export function chosenRuns(selection: Selection, io: Io): readonly CaseRun[] | typeof exitCodes.nothing {
  const unknown = unknownIds(cases, selection);
  if (unknown.length > 0)
    throw new UsageError(`no case has the id ${unknown.join(', ')}; --list shows all cases`);
  const runs = selectRuns(cases, selection);
  if (runs.length > 0) return runs;
  io.stderr(`gms-contracts: no case is selected: ${emptied(cases, selection)}; --list shows all cases\n`);
  return exitCodes.nothing;
}
