/** `npm run mutants -- --generated`: mutants that operators make, and the cases that find them. */
import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { withProgress } from '../../../scripts/progress.ts';
import type { Answer } from './ask-workers.ts';
import { clientSide } from './client/client-side.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { describeMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';
import { Kept } from './kept.ts';
import { KeptAnswers } from './kept-answers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { countsOf, isFound, type Judged, reportLines } from './report.ts';
import { sampleOf } from './sample.ts';
import { keepSample } from './samples.ts';
import { serverSide } from './server-side.ts';
import { idleEntries, setAsideBy } from './set-aside.ts';

/** Runs the command; returns its exit code. */
export async function runGenerated(argv: readonly string[]): Promise<number> {
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
  const answers = new KeptAnswers(side.answersUrl, mutants, side.sources, side.judgedBy);
  const chosen = mutants.filter((mutant) => describeMutant(mutant).includes(options.only));
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const nameOf = fingerprintsOf(mutants);
  const size = options.sample ?? chosen.length;
  const sample = sampleOf(
    chosen,
    ({ id }) => nameOf.get(id) ?? '',
    size,
    options.sample === undefined ? 0 : seed,
  );
  if (options.list) {
    for (const mutant of sample) console.log(`${describeMutant(mutant)}\n    ${mutant.text}`);
    return 0;
  }

  const kept = new Kept(side.sources, side.judgedBy);
  const noticing = await withProgress('which runs meet a mutant', (progress) =>
    side.noticing(instrumented, kept, (done, all, words) => progress.at(`${done} of ${all} ${words}`)),
  );
  const isAside = new Map(sample.map((mutant) => [mutant.id, setAsideBy(mutant, side.setAside)]));
  // What is set aside is judged on demand, and once: it takes most of the time, since nothing finds most of it.
  const isOpen = (id: string) => {
    if (isAside.get(id) !== undefined) return options.aside && (options.again || !answers.isJudged(id));
    return options.again || answers.answer(id) === undefined;
  };
  const open = sample
    .map(({ id }) => ({ id, runs: noticing.get(id) ?? [] }))
    .filter(({ id, runs }) => runs.length > 0 && isOpen(id));
  // What survived an older suite waits until the rest has been judged once.
  const questions = [
    ...open.filter(({ id }) => !answers.isJudged(id)),
    ...open.filter(({ id }) => answers.isJudged(id)),
  ];

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
    return side.judge(questions, instrumented, { kept, processes: options.processes, until, onAnswer });
  });

  const answerTo = (id: string) => said.get(id) ?? answers.answer(id);
  const isLeft = (id: string) =>
    (noticing.get(id) ?? []).length > 0 && isAside.get(id) === undefined && answerTo(id) === undefined;
  const judged: readonly Judged[] = sample
    .filter(({ id }) => !isLeft(id))
    .map((mutant) => ({
      mutant,
      answer: (noticing.get(mutant.id) ?? []).length === 0 ? undefined : answerTo(mutant.id),
      setAside: isAside.get(mutant.id),
    }));
  console.log(reportLines(judged).join('\n'));
  const left = sample.length - judged.length;
  if (left > 0) console.log(`${left} of ${sample.length} are left for the next run`);
  if (options.keep) {
    const drawn = options.sample === undefined ? {} : { seed };
    keepSample({
      side: options.client ? 'client' : 'server',
      ...drawn,
      of: mutants.length,
      ...countsOf(judged),
    });
    console.log('kept the figures; npm run generate writes the pages that show them');
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage();
  const cpu = Math.round((user + system) / 1_000_000 + spentMs / 1_000);
  console.log(`seed ${seed}; ${seconds} s, of which ${cpu} s of processor`);
  return left === 0 && judged.every(({ answer, setAside: aside }) => aside !== undefined || isFound(answer))
    ? 0
    : 1;
}
