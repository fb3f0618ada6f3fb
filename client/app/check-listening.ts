import { meantBy } from '../base/settings.ts';
import { events } from '../chat/events.ts';

const names = Object.keys(events);

/** The letters of a name: two that change places are the commonest slip. */
const lettersOf = (name: string): string => [...name].sort().join('');

/**
 * Sees that there is such an event, and a function to hear it: an app in plain JavaScript would wait without a word.
 * The bus takes any name, since plugins publish events of their own.
 *
 * @throws TypeError
 */
export function checkListening(event: unknown, listener: unknown): void {
  const name = String(event);
  if (!names.includes(name)) {
    const same = names.find((each) => lettersOf(each) === lettersOf(name)) ?? name;
    const meant = meantBy(same, names) || `; there are ${names.join(', ')}`;
    throw new TypeError(`there is no event ${name}${meant}`);
  }
  if (typeof listener !== 'function') throw new TypeError(`on('${name}', …) needs a function to call`);
}
