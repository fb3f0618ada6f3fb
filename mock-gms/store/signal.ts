import { isObject } from '../boundary/json.ts';
import type { Signal } from './store.ts';

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
