import type { Answer } from './ask-workers.ts';
import { describeMutant, type GeneratedMutant } from './generated-mutant.ts';
import type { SetAside } from './set-aside.ts';

/** A mutant of the sample, with what is known of it. */
export interface Judged {
  readonly mutant: GeneratedMutant;
  /** Undefined: no case comes by it. */
  readonly answer: Answer | undefined;
  readonly setAside: SetAside | undefined;
}

/** Files with most survivors that are named. */
const WORST_FILES = 10;

/** The report on a sample, in lines: every survivor with its place, the files with most of them, the share found. */
export function reportLines(judged: readonly Judged[]): string[] {
  const isAside = ({ answer, setAside }: Judged) => setAside !== undefined && !isFound(answer);
  const counted = judged.filter((each) => !isAside(each));
  const of = (outcome: Answer['outcome']) => counted.filter(({ answer }) => answer?.outcome === outcome);
  const survivors = counted.filter(({ answer }) => !isFound(answer));
  const found = counted.length - survivors.length;
  const unreached = survivors.filter(({ answer }) => answer === undefined).length;
  const aside = (kind: SetAside['kind']) =>
    judged.filter((each) => isAside(each) && each.setAside?.kind === kind).length;
  const share = counted.length === 0 ? 100 : (100 * found) / counted.length;
  return [
    ...survivors.flatMap(survivorLines),
    '',
    ...worstFiles(survivors),
    '',
    `${found} of ${counted.length} found (${share.toFixed(1)} %): ${of('found').length} by a case, ${of('timeout').length} by a timeout, ${of('start').length} do not start`,
    `${survivors.length} survive, ${unreached} of them since no case comes by`,
    `set aside: ${aside('equivalent')} equivalent, ${aside('not visible')} not visible to a client`,
  ];
}

export function isFound(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.outcome !== 'survived' && answer.outcome !== 'not judged';
}

function survivorLines({ mutant, answer }: Judged): string[] {
  const why =
    answer === undefined
      ? 'no case comes by'
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
