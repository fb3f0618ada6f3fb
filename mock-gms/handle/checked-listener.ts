import { inspect } from 'node:util';

/** A listener as somebody gives it in code, which may have no types. @throws RangeError */
export function checkedListener<Event>(listener: (event: Event) => void): (event: Event) => void {
  if (typeof listener === 'function') return listener;
  throw new RangeError(`a function that takes events was expected, not ${inspect(listener)}`);
}
