/** `npm run mutants -- --generated`: mutants that operators make, and the cases that find them. */
import { writeFileSync } from 'node:fs';
import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { runs, slowRuns } from '../runs.ts';
import { askWorkers } from './ask-workers.ts';
import { measureCoverage, runsThatPass } from './coverage.ts';
import { describeMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';
import { Kept } from './kept.ts';
import { mutatedServer } from './load-mutated.ts';
import { mutatedFiles } from './mutated-files.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { isFound, type Judged, reportLines } from './report.ts';
import { sampleOf } from './sample.ts';
import { idleEntries, setAsideBy } from './set-aside.ts';
import { setAside } from './set-aside-entries.ts';

/** Mutants between two lines of progress, where nobody watches a terminal. */
const PROGRESS = 20;

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
  const sources = mutatedFiles();
  const { files, mutants } = await instrument(sources);
  for (const { file, text, reason } of idleEntries(setAside, mutants))
    console.error(`set aside, and no mutant any more: ${file} ${text ?? ''} (${reason})`);
  const chosen = mutants.filter((mutant) => describeMutant(mutant).includes(options.only));
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const sample = options.sample === undefined ? chosen : sampleOf(chosen, options.sample, seed);
  if (options.list) {
    for (const mutant of sample) console.log(`${describeMutant(mutant)}\n    ${mutant.text}`);
    return 0;
  }

  const kept = new Kept(sources);
  writeFileSync(kept.instrumentedFile, JSON.stringify(files));
  const all = [...runs, ...slowRuns];
  const coverage = await kept.once('coverage', () => {
    console.error(`noting what each of ${all.length} runs passes …`);
    return measureCoverage(mutatedServer(files), all, (done) => progress(done, all.length, 'runs'));
  });
  const passing = runsThatPass(
    sample.map(({ id }) => id),
    coverage,
  );
  const isAside = new Map(sample.map((mutant) => [mutant.id, setAsideBy(mutant, setAside)]));
  // What is set aside is judged once: it is known then whether a case finds it all the same.
  const isOpen = (id: string) =>
    options.again || (isAside.get(id) === undefined ? kept.answer(id) === undefined : !kept.isJudged(id));
  const questions = sample
    .map(({ id }) => ({ id, runs: passing.get(id) ?? [] }))
    .filter(({ id, runs: names }) => names.length > 0 && isOpen(id));

  console.error(
    `${sample.length} of ${mutants.length} mutants, seed ${seed}; ${questions.length} are judged now`,
  );
  let done = 0;
  let found = 0;
  const spentMs = await askWorkers(
    questions,
    { file: kept.instrumentedFile, processes: options.processes },
    (id, answer) => {
      kept.keep(id, answer);
      done += 1;
      if (isFound(answer)) found += 1;
      progress(done, questions.length, `judged, ${found} found`);
    },
  );

  const judged: readonly Judged[] = sample.map((mutant) => ({
    mutant,
    answer: kept.answer(mutant.id),
    setAside: isAside.get(mutant.id),
  }));
  console.log(reportLines(judged).join('\n'));
  const { user, system } = process.cpuUsage();
  const cpu = Math.round((user + system) / 1_000_000 + spentMs / 1_000);
  console.log(
    `seed ${seed}; ${Math.round((performance.now() - began) / 1000)} s, of which ${cpu} s of processor`,
  );
  return judged.every(({ answer, setAside: aside }) => aside !== undefined || isFound(answer)) ? 0 : 1;
}

function progress(done: number, all: number, words: string): void {
  const text = `${done} of ${all} ${words}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${done < all ? text : ''}\u001B[K`);
  else if (done % PROGRESS === 0 || done === all) console.error(text);
}
