/** The place of an event in its chat; undefined where the server sent no whole number, or no event at all. */
export function indexOf(event: { index?: unknown } | null | undefined): number | undefined {
  const index = event?.index;
  return Number.isSafeInteger(index) ? (index as number) : undefined;
}
