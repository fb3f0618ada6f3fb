import { isJson, type Json } from '../twin/json.ts';

/**
 * Which of our events says what one of theirs says: by index where the types are the same, or else the first of that type; only
 * what is left then is told apart by its place, or by its index alone, since a type may be what is different.
 */
export function sameEvents(
  theirs: readonly unknown[],
  ours: readonly unknown[],
): readonly { readonly theirs: Json | undefined; readonly ours: Json | undefined }[] {
  // Where both have as many, an index may be what is different.
  const isByPlace = theirs.length === ours.length;
  const left = new Set(ours.filter(isJson));
  const found = new Map<Json, Json>();
  const take = (event: Json, own: Json | undefined) => {
    if (own === undefined) return;
    left.delete(own);
    found.set(event, own);
  };
  const events = [...theirs.entries()].filter((each): each is [number, Json] => isJson(each[1]));
  const rules: readonly ((event: Json, own: Json, place: number) => boolean)[] = [
    (event, own, place) => own.type === event.type && isByPlace && ours[place] === own,
    (event, own) => own.type === event.type && sameIndex(event, own),
    (event, own) => own.type === event.type && authorOf(event) === authorOf(own),
    (event, own, place) => (isByPlace ? ours[place] === own : sameIndex(event, own)),
  ];
  for (const rule of rules)
    for (const [place, event] of events)
      if (!found.has(event))
        take(
          event,
          [...left].find((own) => rule(event, own, place)),
        );
  return [
    ...events.map(([, event]) => ({ theirs: event, ours: found.get(event) })),
    ...[...left].map((own) => ({ theirs: undefined, ours: own })),
  ];
}

/** Written as a text it is the same. */
export function sameIndex(one: Json, other: Json): boolean {
  return String(one.index) === String(other.index);
}

function authorOf({ from }: Json): string {
  return isJson(from) ? String(from.type) : '';
}
