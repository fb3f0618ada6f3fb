/** A documented behaviour: one way a command settles, or one event. */
export interface Row {
  id: string;
  /** Whether it is built, so that it needs a passing test. */
  due: boolean;
}

/** What a test that names a row in its title came to, in one browser. */
export interface Result {
  /** The row's id, as the title gives it. */
  id: string;
  browser: string;
  passed: boolean;
}

export type Cell = '✓' | '✗' | '–';

export interface Conformance {
  /** A line per row that is due: its cell for each browser, in the browsers' order. */
  table: { id: string; cells: Cell[] }[];
  /** Rows that are due and have no passing test in a browser that ran. */
  gaps: { id: string; browser: string }[];
  /** Ids in titles that no row has. */
  unknown: string[];
}

/** Sets rows against results: ✓ every test of the row passed, ✗ one failed, – none ran. */
export function conformance(
  rows: readonly Row[],
  results: readonly Result[],
  browsers: readonly string[],
): Conformance {
  const cell = (id: string, browser: string): Cell => {
    const own = results.filter((result) => result.id === id && result.browser === browser);
    if (own.length === 0) return '–';
    return own.every((result) => result.passed) ? '✓' : '✗';
  };
  const due = rows.filter((row) => row.due);
  const table = due.map(({ id }) => ({ id, cells: browsers.map((browser) => cell(id, browser)) }));
  const gaps = table.flatMap(({ id, cells }) =>
    browsers.filter((_, column) => cells[column] !== '✓').map((browser) => ({ id, browser })),
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = [...new Set(results.map(({ id }) => id))].filter((id) => !known.has(id));
  return { table, gaps, unknown };
}

/** The id that a title begins with: an edition's `8.5/startChat/resolved/session-started`, or `event/started`. */
export function rowInTitle(title: string): string | undefined {
  return /^((8\.5|9\.0)\/\w+\/\w+\/[\w-]+|event\/\w+)(?= |$)/.exec(title)?.[0];
}

/** The table as text, one column per browser. */
export function conformanceText(table: Conformance['table'], browsers: readonly string[]): string {
  const width = Math.max(...table.map(({ id }) => id.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((each, column) => each.padEnd(browsers[column]?.length ?? 0))]
      .join('  ')
      .trimEnd();
  return [line('', browsers), ...table.map(({ id, cells }) => line(id, cells))].join('\n');
}

/** The table as a document. */
export function conformanceDocument(table: Conformance['table'], browsers: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Conformance',
    '',
    'Which documented behaviour of WebChatService has passing tests in which browser, over polling: ✓ all of its tests',
    'passed, ✗ one failed, – none ran. Rows of commands that the client does not have yet are left out. Written by',
    '`npm run conformance`; a row is covered only by a test whose title begins with its id.',
    '',
    line(['behaviour', ...browsers]),
    line(['---', ...browsers.map(() => ':-:')]),
    ...table.map(({ id, cells }) => line([`\`${id}\``, ...cells])),
    '',
  ].join('\n');
}

/**
 * Whether a command line asks for every test of the projects it runs: only then is a row without a test a gap.
 * Whatever but the choice of projects and of workers stands there may leave tests out.
 */
export function isWholeRun(argv: readonly string[]): boolean {
  return argv.slice(argv.indexOf('test') + 1).every((arg) => /^--(project|workers)=/.test(arg));
}
