import type { Figures } from './figures.ts';
import type { TargetOptions } from './target/target.ts';

/** What every campaign is given beside its bounds. */
export interface Setting {
  readonly seed: number;
  readonly target: TargetOptions;
  /** Whether the server keeps everything in a Redis: for the kills. */
  readonly store: boolean;
  /** Is told how far it is. */
  far(text: string): void;
}

/** Every bound that a campaign may have; each has those that it names. */
export interface Bounds {
  readonly inputs?: number;
  readonly runs?: number;
  readonly minutes?: number;
  readonly concurrency?: number;
}

export interface Campaign<Its extends Bounds = Bounds> {
  readonly name: string;
  readonly about: string;
  /** What it takes, with defaults: those of a full run. */
  readonly bounds: Its;
  /** Whether another server can be attacked instead of the build. @default true */
  readonly takesServer?: false;
  /** Whether everything held. Prints figures. */
  run(options: Its & Setting, log: (line: string) => void): Promise<boolean>;
}

/** Ties the options of a campaign to its bounds. */
function campaign<Its extends Bounds>(its: Campaign<Its>): Campaign {
  return its as unknown as Campaign;
}

interface Report {
  readonly held: boolean;
  /** What was wrong, in words; a campaign may have said so as it went. */
  readonly mistakes?: readonly string[];
  readonly figures: Figures;
}

/** Tells how a campaign ended; whether everything held. */
function told({ held, mistakes = [], figures }: Report, log: (line: string) => void): boolean {
  log(`\n${figures}`);
  for (const mistake of mistakes) log(`✗ ${mistake}`);
  return held;
}

/** Each brings much that the others do not need, so that it is loaded when it runs. */
export const CAMPAIGNS: readonly Campaign[] = [
  campaign({
    name: 'fuzz',
    about: 'generated input over every endpoint: valid, nearly valid and hostile',
    bounds: { inputs: 1_000_000, concurrency: 24 },
    async run(options, log) {
      const { fuzz } = await import('./fuzz/run.ts');
      return told(await fuzz({ ...options, log }), log);
    },
  }),
  campaign({
    name: 'faults',
    about: 'the real client through a proxy that cuts, delays, doubles, reorders, and restarts the server',
    bounds: { runs: 500, concurrency: 16 },
    takesServer: false,
    async run(options, log) {
      const { faults } = await import('./faults/run.ts');
      return told(await faults({ ...options, log }), log);
    },
  }),
  campaign({
    name: 'soak',
    about: 'chats, sessions, files and services are created and removed: whether memory stays flat',
    bounds: { minutes: 15, concurrency: 8 },
    async run(options, log) {
      const { soak } = await import('./soak/run.ts');
      return told(await soak({ ...options, log }), log);
    },
  }),
  campaign({
    name: 'kills',
    about:
      'kill -9 at any moment under load, over every transport: whether a server with --data, or --store, loses nothing',
    bounds: { runs: 100, concurrency: 4 },
    async run(options, log) {
      const { kills } = await import('./kills/run.ts');
      return told(await kills({ ...options, log }), log);
    },
  }),
  campaign({
    name: 'background',
    about: 'the client in a hidden tab, throttled as browsers do; the same whatever the seed',
    bounds: {},
    takesServer: false,
    async run(_options, log) {
      const { run } = await import('./background/run.ts');
      return run(log);
    },
  }),
];
