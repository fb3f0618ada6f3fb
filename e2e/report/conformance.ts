import { type Transport, transportNames, transports } from '../transports.ts';

/** A documented behaviour: one way a command settles, or one event. */
export interface Row {
  id: string;
  /** What carries the chats that it speaks of. */
  transports: readonly Transport[];
}

/** What a test that names a row in its title came to, in one browser, over one transport. */
export interface Result {
  /** The row's id, as the title gives it. */
  id: string;
  browser: string;
  transport: Transport;
  passed: boolean;
}

/** ✓ every test of the row passed, ✗ one failed, – none ran; a blank where the row does not name the transport. */
export type Cell = '✓' | '✗' | '–' | ' ';

export interface Conformance {
  /** A line per row: for each browser, in the browsers' order, its cell for each transport. */
  table: { id: string; cells: Cell[][] }[];
  /**
   * Rows that lack a passing test in a browser that ran: over a transport that they name, or over any where
   * the browser takes one of them in turn.
   */
  gaps: { id: string; browser: string; transport?: Transport }[];
  /** Ids in titles that no row has. */
  unknown: string[];
}

/**
 * Sets rows against results.
 *
 * @param overAll whether a browser runs each row over every transport; else one transport is enough
 */
export function conformance(
  rows: readonly Row[],
  results: readonly Result[],
  browsers: readonly string[],
  overAll: (browser: string) => boolean = () => true,
): Conformance {
  const passed = new Map<string, boolean>();
  const key = ({ id, browser, transport }: Omit<Result, 'passed'>) => `${id} ${browser} ${transport}`;
  for (const result of results) passed.set(key(result), (passed.get(key(result)) ?? true) && result.passed);

  const table: Conformance['table'] = [];
  const gaps: Conformance['gaps'] = [];
  for (const { id, transports: named } of rows) {
    const cells = browsers.map((browser) =>
      transports.map((transport): Cell => {
        if (!named.includes(transport)) return ' ';
        const all = passed.get(key({ id, browser, transport }));
        if (all !== true && overAll(browser)) gaps.push({ id, browser, transport });
        if (all === undefined) return '–';
        return all ? '✓' : '✗';
      }),
    );
    browsers.forEach((browser, column) => {
      if (!overAll(browser) && !cells[column]?.includes('✓')) gaps.push({ id, browser });
    });
    table.push({ id, cells });
  }
  const known = new Set(rows.map(({ id }) => id));
  const unknown = [...new Set(results.map(({ id }) => id))].filter((id) => !known.has(id));
  return { table, gaps, unknown };
}

/** The id that a title begins with: an edition's `8.5/startChat/resolved/session-started`, or `event/started`. */
export function rowInTitle(title: string): string | undefined {
  return /^((8\.5|9\.0)\/\w+\/\w+\/[\w-]+|event\/\w+)(?= |$)/.exec(title)?.[0];
}

/** The table as text: for each browser a letter per transport. */
export function conformanceText(table: Conformance['table'], browsers: readonly string[]): string {
  const letters = { polling: 'P', 'cometd-long-polling': 'L', 'cometd-websocket': 'W' } as const;
  const width = Math.max(...table.map(({ id }) => id.length));
  const widths = browsers.map((name) => Math.max(name.length, transports.length * 2 - 1));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((each, column) => each.padEnd(widths[column] ?? 0))]
      .join('  ')
      .trimEnd();
  return [
    transports.map((transport) => `${letters[transport]} ${transportNames[transport]}`).join(', '),
    line('', browsers),
    line(
      '',
      browsers.map(() => transports.map((transport) => letters[transport]).join(' ')),
    ),
    ...table.map(({ id, cells }) =>
      line(
        id,
        cells.map((each) => each.join(' ')),
      ),
    ),
  ].join('\n');
}

/** What a document tells beside its table. */
export interface Beside {
  /** Browsers that did not run, or not all of their tests. */
  absent?: readonly string[];
  /** What a browser that is driven over WebDriver leaves out, each with the reason. */
  leftOut?: Readonly<Record<string, string>>;
}

/** The table as a document. */
export function conformanceDocument(
  table: Conformance['table'],
  browsers: readonly string[],
  { absent = [], leftOut = {} }: Beside = {},
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const columns = browsers.flatMap((name) =>
    transports.map((transport) => `${name}<br>${transportNames[transport]}`),
  );
  return [
    '# Conformance',
    '',
    'Which documented behaviour of WebChatService has passing tests in which browser, and over what: ✓ all of its tests',
    'passed, ✗ one failed, – none ran; blank where the behaviour does not exist over that transport. Written by',
    '`npm run conformance -- --webkit`; a row is covered only by a test whose title begins with its id.',
    '',
    ...absent.map((name) => `Not tried when this was written: ${name}.\n`),
    line(['behaviour', ...columns]),
    line(['---', ...columns.map(() => ':-:')]),
    ...table.map(({ id, cells }) => line([`\`${id}\``, ...cells.flat()])),
    '',
    ...(browsers.includes('webkit') ? leftOutText(leftOut, line) : []),
  ].join('\n');
}

function leftOutText(
  leftOut: Readonly<Record<string, string>>,
  line: (cells: readonly string[]) => string,
): string[] {
  if (Object.keys(leftOut).length === 0) return [];
  return [
    '## Left out in WebKit',
    '',
    "WebKit was Debian's WebKitGTK, driven over WebDriver ([why](decisions/0024-webkit-over-webdriver.md)). What it left out",
    'is about no row of the table:',
    '',
    line(['tests', 'why']),
    line(['---', '---']),
    ...Object.entries(leftOut).map(([tests, reason]) => line([`\`${tests}\``, reason])),
    '',
  ];
}

/**
 * Whether a command line asks for every test of the projects it runs: only then is a row without a test a gap.
 * Whatever but the choice of projects and of workers stands there may leave tests out.
 */
export function isWholeRun(argv: readonly string[]): boolean {
  return argv.slice(argv.indexOf('test') + 1).every((arg) => /^--(project|workers)=/.test(arg));
}
