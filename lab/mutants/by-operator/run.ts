/** `npm run mutants -- --generated`: mutants that operators make, and the cases that find them. */
import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { withProgress } from '../../../scripts/progress.ts';
import type { Question } from './answer-parent.ts';
import type { Answer } from './ask-workers.ts';
import { Cache } from './cache.ts';
import { clientSide } from './client/client-side.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { describeMutant, type GeneratedMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';
import { KeptAnswers } from './kept-answers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { countsOf, isFound, type Judged, reportLines } from './report.ts';
import { sampleOf } from './sample.ts';
import { keepSample } from './samples.ts';
import { serverSide } from './server-side.ts';
import { idleEntries, type SetAside, setAsideBy } from './set-aside.ts';

const INTERRUPTED = 130;

/** Runs the command; returns its exit code. */
export async function runGenerated(argv: readonly string[]): Promise<number> {
  // What ends at its exit ends then, too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(INTERRUPTED));
  try {
    const options = readOptions(argv);
    if (options === 'help') {
      process.stdout.write(HELP);
      return 0;
    }
    return await judgeSample(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function judgeSample(options: Options): Promise<number> {
  const began = performance.now();
  const side = options.client ? clientSide() : serverSide();
  const instrumented = await instrument(side.sources);
  const { mutants } = instrumented;
  for (const { file, text, reason } of idleEntries(side.setAside, mutants))
    console.error(`set aside, and no mutant any more: ${file} ${text ?? ''} (${reason})`);
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const sample = drawn(mutants, options, seed);
  if (options.list) {
    for (const mutant of sample) console.log(`${describeMutant(mutant)}\n    ${mutant.text}`);
    return 0;
  }

  const answers = new KeptAnswers(side.answersUrl, mutants, side.sources, side.judgedBy);
  const cache = new Cache(options.client ? 'client' : 'server', instrumented.files, side.judgedBy);
  const noticing = await withProgress('which runs meet a mutant', (progress) =>
    side.noticing(instrumented, cache, (done, all, words) => progress.at(`${done} of ${all} ${words}`)),
  );
  const known = sample.map((mutant): Known => {
    const runs = noticing.get(mutant.id) ?? [];
    return { mutant, runs, setAside: setAsideBy(mutant, side.setAside) };
  });
  const questions = questionsOf(known, answers, options);
  console.error(
    `${sample.length} of ${mutants.length} mutants, seed ${seed}; ${questions.length} are judged now`,
  );
  const said = new Map<string, Answer>();
  const until = began + (options.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const spentMs = await withProgress('mutants', (progress) => {
    let done = 0;
    let found = 0;
    const onAnswer = (id: string, answer: Answer) => {
      answers.keep(id, answer);
      said.set(id, answer);
      done += 1;
      if (isFound(answer)) found += 1;
      progress.at(`${done} of ${questions.length} judged, ${found} found`);
    };
    return side.judge(questions, instrumented, { cache, processes: options.processes, until, onAnswer });
  });

  const judged = judgedOf(known, said, answers);
  console.log(reportLines(judged).join('\n'));
  const left = sample.length - judged.length;
  if (left > 0) console.log(`${left} of ${sample.length} are left for the next run`);
  if (options.keep) keepFigures(judged, { left, of: mutants.length, seed }, options);
  console.log(`seed ${seed}; ${timesText(began, spentMs)}`);
  const isHeld = judged.every(({ answer, setAside }) => setAside !== undefined || isFound(answer));
  return left === 0 && isHeld ? 0 : 1;
}

/** A mutant of the sample, with what is known of it before it is judged. */
interface Known {
  readonly mutant: GeneratedMutant;
  /** The names of the runs that can notice it. */
  readonly runs: readonly string[];
  readonly setAside: SetAside | undefined;
}

/** The mutants that the options ask for; all of them where they name no sample. */
function drawn(
  mutants: readonly GeneratedMutant[],
  { only, sample }: Options,
  seed: number,
): readonly GeneratedMutant[] {
  const nameOf = fingerprintsOf(mutants);
  const chosen = mutants.filter((mutant) => describeMutant(mutant).includes(only));
  return sampleOf(
    chosen,
    ({ id }) => nameOf.get(id) ?? '',
    sample ?? chosen.length,
    sample === undefined ? 0 : seed,
  );
}

/** What is asked now, in the order in which it is asked. */
function questionsOf(
  known: readonly Known[],
  answers: KeptAnswers,
  { aside, again }: Options,
): readonly Question[] {
  const isOpen = ({ mutant: { id }, runs, setAside }: Known) => {
    if (runs.length === 0) return false;
    // What is set aside is judged on demand, and once: it takes most of the time, since nothing finds most of it.
    if (setAside !== undefined) return aside && (again || !answers.isJudged(id));
    return again || answers.answer(id) === undefined;
  };
  const open = known.filter(isOpen).map(({ mutant: { id }, runs }) => ({ id, runs }));
  // What survived an older suite waits until the rest has been judged once.
  return [
    ...open.filter(({ id }) => !answers.isJudged(id)),
    ...open.filter(({ id }) => answers.isJudged(id)),
  ];
}

/** What is known of the sample now: what was answered in this run, or before. What nothing answers yet is left. */
function judgedOf(
  known: readonly Known[],
  said: ReadonlyMap<string, Answer>,
  answers: KeptAnswers,
): readonly Judged[] {
  return known.flatMap(({ mutant, runs, setAside }): readonly Judged[] => {
    const answer = runs.length === 0 ? undefined : (said.get(mutant.id) ?? answers.answer(mutant.id));
    const isLeft = runs.length > 0 && setAside === undefined && answer === undefined;
    return isLeft ? [] : [{ mutant, answer, setAside }];
  });
}

function keepFigures(
  judged: readonly Judged[],
  { left, of, seed }: { readonly left: number; readonly of: number; readonly seed: number },
  { client, sample }: Options,
): void {
  if (left > 0) {
    console.log(
      'the figures are not kept: they would be those of a part; run it again until nothing is left',
    );
    return;
  }
  const ofSeed = sample === undefined ? {} : { seed };
  keepSample({ side: client ? 'client' : 'server', ...ofSeed, of, ...countsOf(judged) });
  console.log('kept the figures; npm run generate writes the pages that show them');
}

/** How long a run has taken, on the clock and of all processors. */
function timesText(began: number, spentMs: number): string {
  const seconds = Math.round((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage();
  const cpu = Math.round((user + system) / 1_000_000 + spentMs / 1_000);
  return `${seconds} s, of which ${cpu} s of processor`;
}
