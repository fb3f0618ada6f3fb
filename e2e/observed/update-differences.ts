/**
 * Makes differences.json again from what a run has found: FOUND=found.jsonl npx playwright test e2e/observed, and then
 * npx tsx e2e/observed/update-differences.ts found.jsonl. What is listed already keeps its reason, and what looks like it
 * gets the same. The rest is put under "?", from where a person moves it to a reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Found, Listed } from './judge.ts';
import { type Known, reasonsFor } from './known-reasons.ts';

const list = new URL('./differences.json', import.meta.url);

function listed(): Known[] {
  const reasons = JSON.parse(readFileSync(list, 'utf8')) as Record<string, readonly Listed[]>;
  return Object.entries(reasons).flatMap(([reason, groups]) =>
    groups.flatMap(({ lines, steps }) =>
      Object.entries(steps).flatMap(([title, names]) =>
        names.flatMap((step) => lines.map((line) => ({ reason, title, step, line }))),
      ),
    ),
  );
}

/** Of a scenario that was played several times the last counts. */
function found(file: string): Map<string, readonly Found[]> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { title, found } = JSON.parse(line) as { title: string; found: readonly Found[] };
      return [title, found] as const;
    }),
  );
}

/** Lines that come together for one reason, and the steps in which they do. */
function grouped(all: readonly Known[]): Record<string, Listed[]> {
  const groups = new Map<string, { reason: string; lines: string[]; steps: Record<string, string[]> }>();
  const places = new Map<string, Known[]>();
  for (const each of all) {
    const place = [each.reason, each.title, each.step].join('\n');
    places.set(place, [...(places.get(place) ?? []), each]);
  }
  for (const together of places.values()) {
    const [{ reason, title, step }] = together as [Known];
    const lines = together.map(({ line }) => line);
    const key = [reason, ...lines].join('\n');
    const group = groups.get(key) ?? { reason, lines, steps: {} };
    groups.set(key, group);
    group.steps[title] = [...(group.steps[title] ?? []), step];
  }
  const reasons: Record<string, Listed[]> = {};
  for (const { reason, ...group } of groups.values()) reasons[reason] = [...(reasons[reason] ?? []), group];
  return Object.fromEntries(Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file has a run written? See the beginning of this program.');
const known = listed();
const played = found(file);
// Scenarios that were not played stay as they are.
const kept = known.filter(({ title }) => !played.has(title));
const current = [...played].flatMap(([title, lines]) => reasonsFor(title, lines, known));
writeFileSync(list, `${JSON.stringify(grouped([...kept, ...current]), null, 2)}\n`);
console.log(`${current.filter(({ reason }) => reason === '?').length} differences have no reason yet.`);
