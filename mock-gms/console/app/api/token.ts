import { keep, kept } from '../kept.ts';

const KEY = 'mock-gms-token';

/** The token of this page; undefined before somebody gives one. */
let token = textOf(kept('sessionStorage', KEY));

/** The control token of this tab: it comes in the fragment of the address, which no server sees, and stays in the tab. */
export function takeToken(place: Location = location, history_: History = history): void {
  const given = /^#token=([^&]+)/.exec(place.hash)?.[1];
  if (given === undefined) return;
  keepToken(decoded(given));
  history_.replaceState(null, '', `${place.pathname}${place.search}`);
}

export function keepToken(given: string): void {
  token = given;
  keep('sessionStorage', KEY, given);
}

/** The headers that a request to the control API needs. */
export function authorization(): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A text of an address, or the text as it stands where it is not encoded as addresses are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
