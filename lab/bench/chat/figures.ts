import { median } from '../../statistics.ts';
import { type TargetName, type Workload, workloads } from './plan.ts';
import type { StarterName, StartSample } from './start-up.ts';
import type { Sample } from './throughput.ts';

/** One measure of every server, and how mock-gms stands against the others: more is better for it. */
export interface Comparison {
  /** Medians over the rounds. */
  readonly of: Readonly<Record<TargetName, number>>;
  /** Medians of the ratios within each round: what both met at nearly the same moment is compared. */
  readonly ofRaw: number;
  readonly ofExpress: number;
}

/** What one workload came to. */
export interface WorkloadFigures {
  readonly workload: Workload;
  /** Answers per second. */
  readonly speed: Comparison;
  /** CPU time of the server per answer, in microseconds. */
  readonly cpu: Comparison;
}

/** Condenses the samples of all rounds, workload by workload. */
export function figuresOf(samples: readonly Sample[]): WorkloadFigures[] {
  return workloads.map(({ name: workload }) => {
    const own = samples.filter((sample) => sample.workload === workload);
    return {
      workload,
      speed: compare(
        own,
        ({ perSecond }) => perSecond,
        (mock, other) => mock / other,
      ),
      cpu: compare(
        own,
        ({ cpuPerAnswer }) => cpuPerAnswer,
        (mock, other) => other / mock,
      ),
    };
  });
}

function compare(
  samples: readonly Sample[],
  measure: (sample: Sample) => number,
  ratio: (mock: number, other: number) => number,
): Comparison {
  const of = (target: TargetName) => samples.filter((sample) => sample.target === target);
  const middle = (target: TargetName) => median(of(target).map(measure));
  const against = (other: TargetName) =>
    median(
      of('mock-gms').flatMap((mock) => {
        const rival = of(other).find(({ round }) => round === mock.round);
        return rival === undefined ? [] : ratio(measure(mock), measure(rival));
      }),
    );
  return {
    of: { raw: middle('raw'), express: middle('express'), 'mock-gms': middle('mock-gms') },
    ofRaw: against('raw'),
    ofExpress: against('express'),
  };
}

/** The median start of each program, in milliseconds. */
export function startFiguresOf(samples: readonly StartSample[]): Readonly<Record<StarterName, number>> {
  const middle = (starter: StarterName) =>
    median(samples.filter((sample) => sample.starter === starter).map(({ ms }) => ms));
  return { raw: middle('raw'), 'mock-gms': middle('mock-gms') };
}
