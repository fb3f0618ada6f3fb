/** One order that every list of names keeps; empty where they contradict one another. */
export function joinedOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const before = new Map<string, Set<string>>();
  for (const list of lists)
    for (const [place, name] of list.entries()) {
      const own = before.get(name) ?? new Set();
      before.set(name, own);
      const previous = list[place - 1];
      if (previous !== undefined) own.add(previous);
    }
  const joined: string[] = [];
  while (before.size > 0) {
    const next = [...before].find(([, names]) => ![...names].some((name) => before.has(name)));
    if (next === undefined) return [];
    joined.push(next[0]);
    before.delete(next[0]);
  }
  return joined;
}
