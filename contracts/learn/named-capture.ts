import type { Capture } from '../../mock-gms/capture.ts';
import type { Sighting } from './learned.ts';

/** A capture and what it is called. */
export interface NamedCapture {
  readonly name: string;
  readonly capture: Capture;
  /** Entries that are made up so that others can be asked: they say nothing of a server. */
  readonly assumed?: ReadonlySet<number>;
  /** Names and texts that redaction made up: no server says them. */
  readonly madeUp?: ReadonlySet<string>;
  /** Of a capture that was put together of several files: where an entry stands. */
  readonly placeOf?: (entry: number) => Pick<Sighting, 'file' | 'entry'>;
}
