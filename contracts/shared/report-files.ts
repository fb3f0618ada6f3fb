import { reportFile } from './flag-values.ts';
import { UsageError } from './usage-error.ts';

/**
 * The files of `--report kind=file` of a command that prints what it does: none of them is the standard output.
 *
 * @throws {UsageError} also where two reports have one file: the second would take the place of the first
 * @example
 * everyReport(['html', 'json'], ['json=a.json']); // [{ kind: 'json', file: 'a.json' }]
 */
export function everyReport<Kind extends string>(
  kinds: readonly Kind[],
  texts: readonly string[] = [],
): readonly { readonly kind: Kind; readonly file: string }[] {
  const reports = texts.map((text) => reportFile(kinds, text));
  if (reports.some(({ file }) => file === '-'))
    throw new UsageError('--report takes a file, not -: the standard output has the run itself');
  mustDiffer(reports.map(({ file }) => file));
  return reports;
}

function mustDiffer(files: readonly string[]): void {
  const twice = files.find((file, place) => file !== '-' && files.indexOf(file) < place);
  if (twice !== undefined) throw new UsageError(`--report: two reports would be written to ${twice}`);
}

/** Where a result is written, by its kind. */
export interface ReportFiles<Kind extends string> {
  readonly files: { readonly [Each in Kind]: string | undefined };
  /** The flag that named the file of a kind, for messages. */
  readonly flagOf: (kind: Kind) => string;
}

/**
 * The files of `--report kind=file`, and of the flags that are called like a kind, which are an older form of it.
 *
 * @throws {UsageError} also where a kind has two files
 * @example
 * reportFiles(['json'], { report: ['json=a.json'], json: undefined }).files.json; // 'a.json'
 */
export function reportFiles<Kind extends string>(
  kinds: readonly Kind[],
  given: { readonly report: readonly string[] | undefined } & {
    readonly [Each in Kind]?: string | undefined;
  },
): ReportFiles<Kind> {
  const reports = (given.report ?? []).map((text) => reportFile(kinds, text));
  const named = kinds.map((kind) => {
    const older = given[kind];
    const all = reports.filter((each) => each.kind === kind).map(({ file }) => file);
    if (all.length + (older === undefined ? 0 : 1) > 1)
      throw new UsageError(`--report: ${kind} is given twice; name one file`);
    return [kind, all[0] ?? older] as const;
  });
  mustDiffer(named.flatMap(([, file]) => file ?? []));
  return {
    // The entries are of these kinds, which `fromEntries` cannot see.
    files: Object.fromEntries(named) as ReportFiles<Kind>['files'],
    flagOf: (kind) => (given[kind] === undefined ? '--report' : `--${kind}`),
  };
}
