const KEY = 'mock-gms-token';

/** The control token of this tab: it comes in the fragment of the address, which no server sees, and stays in the tab. */
export function takeToken(place: Location = location, history_: History = history): void {
  const given = /^#token=([^&]+)/.exec(place.hash)?.[1];
  if (given === undefined) return;
  keepToken(decodeURIComponent(given));
  history_.replaceState(null, '', `${place.pathname}${place.search}`);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}

/** The headers that a request to the control API needs. */
export function authorization(): Record<string, string> {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
