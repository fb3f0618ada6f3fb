import { ask } from '../ask.ts';
import { Chance } from '../chance.ts';
import { Figures, mib } from '../figures.ts';
import { clearServer } from '../fuzz/world.ts';
import { Target, type TargetOptions } from '../target/target.ts';
import { ACTS, LASTING, SETTINGS } from './acts.ts';
import { growth } from './flat.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly concurrency: number;
  readonly target?: TargetOptions;
  readonly log: (line: string) => void;
  /** Is told how far it is. */
  readonly far?: (text: string) => void;
}

export interface SoakReport {
  readonly held: boolean;
  readonly mistakes: readonly string[];
  readonly figures: Figures;
}

/** Samples that a run has at the most, and the lines of progress. Fewer than four tell nothing. */
const SAMPLES = 120;
const LINES = 15;
const FEWEST_SAMPLES = 4;

/** How much more memory, and how many more files, the last quarter may show than the second. */
const FLAT = 1.15;
const OPEN_FILES_SPREAD = 12;

/** Minutes after which memory says something about the server, and not about its beginning. */
const CACHES_ARE_FULL = 10;

/** How often a quiet server is asked before what it still holds counts. */
const ASKED_FOR_QUIET = 40;

/** Starts and files that may be refused: so many, and one in so many. */
const MOST_REFUSED = 3;
const ONE_REFUSED_IN = 100;
const STARTED = 'starts and files';
const REFUSED = 'starts and files that were refused';

interface Sample {
  readonly held: number;
  readonly rss: number;
  readonly openFiles: number | undefined;
}

/** Lets chats, sessions, files and services come and go for minutes, and looks whether the server stays as it is. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { seed, minutes, concurrency, log } = options;
  const target = await Target.start(options.target);
  const figures = new Figures();
  const samples: Sample[] = [];
  const chance = new Chance(seed);
  let isOver = false;
  let services = 0;
  let isTold = true;
  try {
    for (const name of LASTING) await ask(target.port, 'PATCH', `/mock/services/${name}`, SETTINGS);
    const lane = async (own: Chance) => {
      const stage = {
        port: target.port,
        chance: own,
        fresh: () => `fresh-${++services}`,
        tried: (isDone: boolean) => figures.add(isDone ? STARTED : REFUSED),
      };
      while (!isOver && target.isAlive) {
        const act = own.weighted(ACTS);
        await act.play(stage);
        figures.add(act.name);
      }
    };
    const lanes = Array.from({ length: concurrency }, () => lane(chance.fork()));
    const began = performance.now();
    const end = began + minutes * 60_000;
    let told = began;
    while (target.isAlive && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SAMPLES));
      const vitals = await target.vitals().catch(() => undefined);
      isTold = vitals !== undefined;
      if (vitals === undefined) break;
      samples.push({ held: vitals.held, rss: vitals.rss, openFiles: target.openFiles });
      const now = performance.now();
      const at = ((now - began) / 60_000).toFixed(1);
      options.far?.(`${at} of ${minutes} min`);
      if (now - told < (minutes * 60_000) / LINES) continue;
      told = now;
      log(`${at} min: ${mib(vitals.held)} MiB held, ${target.openFiles ?? '?'} files open`);
    }
    isOver = true;
    await Promise.all(lanes);
    return await judge(target, samples, isTold, figures, minutes);
  } finally {
    await target.stop();
  }
}

async function judge(
  target: Target,
  samples: readonly Sample[],
  isTold: boolean,
  figures: Figures,
  minutes: number,
): Promise<SoakReport> {
  const mistakes: string[] = [];
  const wrong = (isWrong: boolean, what: string) => {
    if (isWrong) mistakes.push(what);
  };
  wrong(!target.isAlive, `the process ended\n${target.output.slice(-1_000)}`);
  wrong(target.isAlive && !isTold, 'the process no longer says what it holds');
  const refused = figures.get(REFUSED);
  wrong(refused > MOST_REFUSED + figures.get(STARTED) / ONE_REFUSED_IN, `${REFUSED}: ${refused}`);
  wrong(samples.length < FEWEST_SAMPLES, `only ${samples.length} samples of memory could be had`);
  const held = samples.map((sample) => sample.held);
  const open = samples.flatMap(({ openFiles }) => openFiles ?? []);
  figures.set('held at the end, MiB', mib(held.at(-1) ?? 0)).set('held at most, MiB', mib(Math.max(...held)));
  figures.set('resident at the end, MiB', mib(samples.at(-1)?.rss ?? 0));
  figures.set('memory, last quarter to second', hundredths(growth(held)));
  const maybe =
    minutes < CACHES_ARE_FULL ? `; in less than ${CACHES_ARE_FULL} minutes caches may still fill` : '';
  wrong(growth(held) > FLAT, `memory is not flat${maybe}`);
  if (open.length > 0) {
    figures
      .set('open files, last quarter to second', hundredths(growth(open)))
      .set('open files at most', Math.max(...open));
    const quarter = Math.floor(open.length / 4);
    const grown = Math.max(...open.slice(-quarter)) - Math.max(...open.slice(quarter, 2 * quarter));
    wrong(grown > OPEN_FILES_SPREAD && growth(open) > FLAT, 'more and more files are open');
  }
  for (let asked = 0; asked < ASKED_FOR_QUIET && target.isAlive && isTold; asked += 1) {
    await clearServer(target.port);
    if (target.scratchFiles === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  figures.set('files left in the temporary folder', target.scratchFiles);
  wrong(target.scratchFiles > 0, 'files were left in the temporary folder');
  return { held: mistakes.length === 0, mistakes, figures };
}

function hundredths(factor: number): number {
  return Math.round(factor * 100) / 100;
}
