import { defined } from '../boundary/defined.ts';
import { Listeners } from '../boundary/listeners.ts';
import type { Transport } from '../faults/fault.ts';
import type { Exchange } from './exchange.ts';
import { type ExchangePlace, type FailedRequest, failedRequest, shownPath } from './failed-request.ts';
import { seriesOf } from './traffic-series.ts';

/** How a request ended: GMS answers most failures with HTTP 200, so that the status does not tell. */
export type Outcome = 'done' | 'failed';

/** Exchanges that have operation, transport, status and outcome in common. */
export interface CountedTraffic {
  readonly operation: string;
  readonly transport: Transport;
  readonly status: number;
  readonly outcome: Outcome;
  readonly count: number;
}

type Counter = { -readonly [K in keyof CountedTraffic]: CountedTraffic[K] };

/** What a request asked for that belongs to nothing. */
interface Asked {
  readonly transport?: Transport;
  readonly method?: string;
  readonly path?: string;
}

/** What crossed the wire of a server, counted, and the requests that failed, told. It is shared by all journals. */
export class Traffic {
  /** By operation: the few counters of one are soon looked through. */
  readonly #counters = new Map<string, Counter[]>();
  readonly #failed = new Listeners<[FailedRequest]>();

  /** Counts an exchange, and tells if it failed. */
  take(exchange: Exchange, outcome: Outcome, place: ExchangePlace): void {
    const { operation, transport, status } = exchange;
    this.#count(operation, transport, status, outcome);
    const hasFailed = outcome === 'failed' || status >= 400;
    if (hasFailed && this.#failed.size > 0) this.#failed.tell(failedRequest(exchange, place));
  }

  /** Counts and tells a request that was refused before it belonged to anything that a journal keeps. */
  refused(status: number, why: string, asked: Asked = {}): void {
    const { transport = 'polling', method, path } = asked;
    this.#count('unknown', transport, status, 'failed');
    const told = defined({ method, path: path === undefined ? path : shownPath(path) });
    this.tell({ operation: 'unknown', transport, status, why, ...told });
  }

  /** Tells of a failed request that is not counted. */
  tell(failed: FailedRequest): void {
    this.#failed.tell(failed);
  }

  /** Calls the listener with every request that fails from now on. Returns a function that stops it. */
  onFailed(listener: (failed: FailedRequest) => void): () => void {
    return this.#failed.add(listener);
  }

  get counted(): Iterable<CountedTraffic> {
    return [...this.#counters.values()].flat();
  }

  #count(operation: string, transport: Transport, status: number, outcome: Outcome): void {
    const series = this.#counters.get(operation) ?? this.#series(seriesOf(operation));
    let counter = series.find(
      (each) => each.transport === transport && each.status === status && each.outcome === outcome,
    );
    if (counter === undefined) {
      counter = { operation: seriesOf(operation), transport, status, outcome, count: 0 };
      series.push(counter);
    }
    counter.count += 1;
  }

  #series(operation: string): Counter[] {
    const known = this.#counters.get(operation);
    if (known !== undefined) return known;
    const series: Counter[] = [];
    this.#counters.set(operation, series);
    return series;
  }
}
