import { isObject, type JsonValue } from '../boundary/json.ts';

/** What is no fact and is not stored: it matters at the moment, to the other processes over the same store. */
export interface Signal {
  readonly service: string;
  readonly chat?: string;
  /** What it is about, such as a typing preview. */
  readonly kind: string;
  /** The process that tells it. */
  readonly from: string;
  readonly data: JsonValue;
}

/** Told of signals of others. */
export type SignalListener = (signal: Signal) => void;

/** Whether a value that came from another process is a signal. */
export function isSignal(value: unknown): value is Signal {
  return (
    isObject(value) &&
    typeof value.service === 'string' &&
    (value.chat === undefined || typeof value.chat === 'string') &&
    typeof value.kind === 'string' &&
    typeof value.from === 'string' &&
    value.data !== undefined
  );
}
