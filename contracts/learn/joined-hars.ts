import type { Capture, Captured, ReadHar } from '../../mock-gms/capture.ts';

/** Where an entry stands. */
export interface Place {
  readonly file: string;
  readonly entry: number;
}

/** HAR files as one capture. */
export interface JoinedHars {
  readonly capture: Capture;
  /** Where an entry of that capture stands. */
  placeOf(entry: number): Place;
}

/** Puts HAR files together: what stands in several of them, such as where a browser saved twice, counts once. */
export function joinedHars(files: readonly { readonly name: string; readonly har: ReadHar }[]): JoinedHars {
  const began = Math.min(...files.filter(({ har }) => har.entries.length > 0).map(({ har }) => har.began));
  const start = Number.isFinite(began) ? began : 0;
  const known = new Set<string>();
  const places = new Map<number, Place>();
  let [numbers, connections] = [0, 0];
  const entries = files.flatMap(({ name, har }) => {
    const [before, linesBefore] = [numbers, connections];
    const own = har.entries.map((entry): Captured => moved(entry, har.began - start, before, linesBefore));
    for (const [place, { number }] of own.entries()) {
      numbers = Math.max(numbers, number);
      places.set(number, { file: name, entry: har.entries[place]?.number ?? 0 });
    }
    for (const entry of own)
      if (entry.kind === 'frame') connections = Math.max(connections, entry.connection);
    // A file may have the same twice: a page that asks again.
    const fresh = files.length === 1 ? own : own.filter((entry) => !known.has(sumOf(entry)));
    for (const entry of files.length === 1 ? [] : own) known.add(sumOf(entry));
    return fresh;
  });
  entries.sort((a, b) => a.at - b.at);
  const nowhere = { file: files[0]?.name ?? '', entry: 0 };
  return { capture: { began: start, entries, unread: [] }, placeOf: (entry) => places.get(entry) ?? nowhere };
}

function moved(entry: Captured, by: number, numbers: number, connections: number): Captured {
  const { number, at } = entry;
  const there = { number: number + numbers, at: at + by };
  if (entry.kind === 'frame') return { ...entry, ...there, connection: entry.connection + connections };
  return { ...entry, ...there, ...(entry.end !== undefined && { end: entry.end + by }) };
}

/** What an entry is known by in another file. */
function sumOf(entry: Captured): string {
  const { origin, kind } = entry;
  const at = Math.round(entry.at * 1000);
  if (kind === 'frame') return JSON.stringify([kind, at, origin, entry.direction, entry.text]);
  const { request, response } = entry;
  return JSON.stringify([
    ...[kind, at, origin, request.method, request.path, request.body],
    ...[response?.status, response?.body],
  ]);
}
