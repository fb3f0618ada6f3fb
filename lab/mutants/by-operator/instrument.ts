import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { GeneratedMutant } from './generated-mutant.ts';
import type { SourceFile } from './mutated-files.ts';
import { whyUnseen } from './unseen-texts.ts';
import { countedWhereItMatters } from './where-it-matters.ts';

/** Files with all of their mutants in them, each switched off. */
export interface Instrumented {
  readonly files: readonly SourceFile[];
  readonly mutants: readonly GeneratedMutant[];
}

/** Places in a file, counted from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
};

/**
 * Puts every mutant that the operators can make into the source of the files.
 *
 * @example
 * const { mutants } = await instrument([{ name: 'a.ts', content: 'export const less = (a, b) => a < b;' }]);
 * mutants.map(({ after }) => after); // () => undefined, true, false, a <= b, a >= b
 */
export async function instrument(files: readonly SourceFile[]): Promise<Instrumented> {
  const instrumenter = new Instrumenter(silent);
  const { files: made, mutants } = await instrumenter.instrument(
    files.map((file) => ({ ...file, mutate: true })),
    {
      plugins: null,
      excludedMutations: [],
      ignorers: [{ shouldIgnore: (path) => whyUnseen(path as never) }],
    },
  );
  const linesOf = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  return {
    files: made.map(({ name, content }) => ({ name, content: countedWhereItMatters(content) })),
    mutants: mutants
      .filter(({ status }) => status === undefined)
      .map(({ id, fileName, location, mutatorName, replacement = '' }) => {
        const lines = linesOf.get(fileName) ?? [];
        return {
          id,
          file: fileName,
          line: location.start.line + 1,
          operator: mutatorName,
          text: lines[location.start.line]?.trim() ?? '',
          before: between(lines, location.start, location.end),
          after: replacement,
        };
      }),
  };
}

function between(lines: readonly string[], start: Place, end: Place): string {
  const whole = lines.slice(start.line, end.line + 1);
  const last = whole.pop()?.slice(0, end.column) ?? '';
  return [...whole, last].join('\n').slice(start.column);
}
