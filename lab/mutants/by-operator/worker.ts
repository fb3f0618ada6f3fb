/** A process that judges one generated mutant after another, as its parent asks. */
import { readFileSync } from 'node:fs';
import { runNamed } from '../runs.ts';
import { type Judgement, judgeMutant } from './judge-mutant.ts';
import { mutatedServer } from './load-mutated.ts';

/** What the parent asks for. */
export interface Question {
  readonly id: string;
  /** Names of runs, in their order. */
  readonly runs: readonly string[];
}

/** What a worker says: that it is alive, or what it found; with the milliseconds of processor that it took until now. */
export interface Word {
  readonly cpuMs: number;
  readonly judgement?: Judgement;
}

const ALIVE_MS = 1_000;

// What a wrong server throws out of turn is its own affair; the runs say what it means to a client.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
process.removeAllListeners('warning');
process.on('disconnect', () => process.exit());
console.error = () => {};
console.warn = () => {};

const [file = ''] = process.argv.slice(2);
const load = mutatedServer(JSON.parse(readFileSync(file, 'utf8')));

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
};
const say = (word: Word) => process.send?.(word);
say({ cpuMs: cpuMs() });
setInterval(() => say({ cpuMs: cpuMs() }), ALIVE_MS);

process.on('message', ({ id, runs }: Question) => {
  judgeMutant(
    id,
    load,
    runs.flatMap((name) => runNamed(name) ?? []),
  ).then(
    (judgement) => say({ cpuMs: cpuMs(), judgement }),
    // Without an answer the parent would wait for nothing.
    () => process.exit(1),
  );
});
