import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The ids of the cases that met each behaviour, by the behaviour's key, when all ran against mock-gms as it is. */
export type ReachTable = Readonly<Record<string, readonly string[]>>;

const FILE = new URL('./generated/reach.json', import.meta.url);

/** The table of the last full run; empty before there was one. */
export function readReachTable(): ReachTable {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as ReachTable) : {};
}

/** Keeps the table, one behaviour a line. */
export function writeReachTable(table: ReachTable): void {
  const lines = Object.entries(table).map(([key, ids]) => ` ${JSON.stringify(key)}: ${JSON.stringify(ids)}`);
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/** Turns what each case met around: who met each behaviour, for the behaviours that are known. */
export function reachTable(
  keys: readonly string[],
  reached: readonly { readonly id: string; readonly met: ReadonlySet<string> }[],
): ReachTable {
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set(reached.filter(({ met }) => met.has(key)).map(({ id }) => id))]]),
  );
}
