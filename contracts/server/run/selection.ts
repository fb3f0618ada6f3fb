import type { Case, Level, Transport } from '../../case/case.ts';
import type { Share } from '../report/report.ts';

/** Which cases a run is about; what is not given selects nothing away. */
export interface Selection {
  /** Ids. */
  readonly only?: readonly string[];
  /** A text that id, title or source contains, in any case of letters. */
  readonly grep?: string;
  /** Only cases of these levels, such as `['MUST']`. */
  readonly levels?: readonly Level[];
  /** Only runs over these transports. */
  readonly transports?: readonly Transport[];
  /** Only cases that start no chat. */
  readonly readOnly?: boolean;
  /** Also cases that wait for real time to pass. */
  readonly slow?: boolean;
  /** Of what else is selected every MUST, and a part of the SHOULDs: enough for every day. */
  readonly quick?: boolean;
}

/** A case over one of its transports. */
export interface CaseRun {
  readonly case: Case;
  readonly transport: Transport;
}

/** The id of a case, and one of its transports. */
export interface PlannedRun {
  /** The id of the case, such as `send-01`. */
  readonly id: string;
  /** The transport over which it is to be run. */
  readonly transport: Transport;
}

/**
 * The runs that a selection asks for: each selected case over each of its transports.
 *
 * A case that is named by its id is selected also if it is slow.
 *
 * @example
 * select(cases, { only: ['send-01'] })[0]; // { id: 'send-01', transport: 'polling' }
 * @see README.md, options, for the same on the command line
 */
export function select(cases: readonly Case[], selection: Selection): readonly PlannedRun[] {
  return selectRuns(cases, selection).map(({ case: { id }, transport }) => ({ id, transport }));
}

/**
 * Why a selection selects nothing: its first filter that leaves none of what those before it left, as it is given to the
 * command; undefined if it selects something.
 *
 * @example
 * emptied(cases, { grep: 'carrier pigeon' }); // "--grep 'carrier pigeon' leaves none of the 900 runs"
 */
export function emptied(cases: readonly Case[], selection: Selection): string | undefined {
  let tried: Selection = { slow: true };
  let before = selectRuns(cases, tried).length;
  for (const [name, flag] of FLAGS) {
    // Not to ask for slow cases is a filter, too.
    if (name !== 'slow' && selection[name] === undefined) continue;
    tried = { ...tried, [name]: selection[name] };
    const left = selectRuns(cases, tried).length;
    if (left === 0)
      return `${flag(selection)}${name === 'slow' ? ',' : ''} leaves none of the ${before} runs`;
    before = left;
  }
  return undefined;
}

/**
 * How much a selection leaves out, and by which filters.
 *
 * @example
 * shareOf(cases, { slow: true, quick: true }).by; // ['--quick']
 */
export function shareOf(cases: readonly Case[], selection: Selection): Share {
  const given = FLAGS.filter(([name]) =>
    name === 'slow' ? !selection.slow && selection.only === undefined : Boolean(selection[name]),
  );
  return { of: selectRuns(cases, { slow: true }).length, by: given.map(([, flag]) => flag(selection)) };
}

/** The filters in the order of the help, as the command is given them. */
const FLAGS: readonly (readonly [keyof Selection, (selection: Selection) => string])[] = [
  ['only', ({ only = [] }) => `--only ${only.join(',')}`],
  ['grep', ({ grep = '' }) => `--grep '${grep}'`],
  ['levels', ({ levels = [] }) => `--level ${levels.join(',')}`],
  ['transports', ({ transports = [] }) => `--transports ${transports.join(',')}`],
  ['readOnly', () => '--read-only'],
  ['slow', () => 'leaving out slow cases, which --slow adds'],
  ['quick', () => '--quick'],
];

/** As `select`, with the cases themselves. */
export function selectRuns(cases: readonly Case[], selection: Selection): readonly CaseRun[] {
  const runs = cases
    .filter((each) => isSelected(each, selection))
    .flatMap((each) =>
      each.transports
        .filter((transport) => selection.transports?.includes(transport) ?? true)
        .map((transport) => ({ case: each, transport })),
    );
  return selection.quick ? quickOf(runs) : runs;
}

/** One SHOULD in so many runs; not a multiple of the number of transports, so that each of them has its turn. */
const ONE_IN = 4;

function quickOf(runs: readonly CaseRun[]): readonly CaseRun[] {
  const shoulds = runs.filter(({ case: { level } }) => level === 'SHOULD');
  const taken = new Set(shoulds.filter((_run, i) => i % ONE_IN === 0));
  return runs.filter((run) => run.case.level === 'MUST' || taken.has(run));
}

/** The ids that a selection names and no case has. */
export function unknownIds(cases: readonly Pick<Case, 'id'>[], { only = [] }: Selection): string[] {
  const ids = new Set(cases.map(({ id }) => id));
  return only.filter((id) => !ids.has(id));
}

function isSelected(each: Case, { only, grep, levels, readOnly, slow }: Selection): boolean {
  const text = `${each.id} ${each.title} ${each.source}`.toLowerCase();
  return (
    (only?.includes(each.id) ?? true) &&
    (grep === undefined || text.includes(grep.toLowerCase())) &&
    (levels?.includes(each.level) ?? true) &&
    (!readOnly || each.readOnly === true) &&
    (slow || only !== undefined || !each.needs.includes('slow'))
  );
}
