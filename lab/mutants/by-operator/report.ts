import type { Answer } from './ask-workers.ts';
import { describeMutant, type GeneratedMutant } from './generated-mutant.ts';
import type { SetAside } from './set-aside.ts';

/** A mutant of the sample, with what is known of it. */
export interface Judged {
  readonly mutant: GeneratedMutant;
  /** Undefined: no case reaches it with a value that it changes. */
  readonly answer: Answer | undefined;
  readonly setAside: SetAside | undefined;
}

/** A sample in figures. */
export interface Counts {
  /** Mutants that were drawn. */
  readonly drawn: number;
  /** Those of them that are not set aside, and those that something found. */
  readonly counted: number;
  readonly found: number;
  /** Set aside, and found by nothing all the same. */
  readonly equivalent: number;
  readonly notVisible: number;
}

/** Files with most survivors that are named. */
const WORST_FILES = 10;

/** The report on a sample, in lines: every survivor with its place, the files with most of them, the share found. */
export function reportLines(judged: readonly Judged[]): string[] {
  const of = (outcome: Answer['outcome']) => judged.filter(({ answer }) => answer?.outcome === outcome);
  const survivors = judged.filter((each) => !isAside(each) && !isFound(each.answer));
  const unreached = survivors.filter(({ answer }) => answer === undefined).length;
  const { counted, found, equivalent, notVisible } = countsOf(judged);
  const share = counted === 0 ? 100 : (100 * found) / counted;
  return [
    ...survivors.flatMap(survivorLines),
    '',
    ...worstFiles(survivors),
    '',
    `${found} of ${counted} found (${share.toFixed(1)} %): ${of('found').length} by a case, ${of('timeout').length} by a timeout, ${of('start').length} do not start`,
    `${survivors.length} survive, no case reaches ${unreached} of them with a value that they change`,
    `set aside: ${equivalent} equivalent, ${notVisible} not visible to a client`,
  ];
}

/** The figures of a sample. */
export function countsOf(judged: readonly Judged[]): Counts {
  const aside = (kind: SetAside['kind']) =>
    judged.filter((each) => isAside(each) && each.setAside?.kind === kind).length;
  return {
    drawn: judged.length,
    counted: judged.filter((each) => !isAside(each)).length,
    found: judged.filter(({ answer }) => isFound(answer)).length,
    equivalent: aside('equivalent'),
    notVisible: aside('not visible'),
  };
}

function isAside({ answer, setAside }: Judged): boolean {
  return setAside !== undefined && !isFound(answer);
}

export function isFound(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.outcome !== 'survived' && answer.outcome !== 'not judged';
}

function survivorLines({ mutant, answer }: Judged): string[] {
  const why =
    answer === undefined
      ? 'no case reaches it with a value that it changes'
      : answer.outcome === 'not judged'
        ? 'not judged: took too long'
        : `${answer.runs} runs`;
  const broken = answer?.broken.slice(0, 3).map((line) => `    breaks off ${line}`) ?? [];
  return [`${describeMutant(mutant)}  (${why})`, `    ${mutant.text}`, ...broken];
}

function worstFiles(survivors: readonly Judged[]): string[] {
  const counts = new Map<string, number>();
  for (const { mutant } of survivors) counts.set(mutant.file, (counts.get(mutant.file) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, WORST_FILES)
    .map(([file, count]) => `${String(count).padStart(4)}  ${file}`);
}
