import type { Case } from './case.ts';

/** What ids.txt says of an id: in use, or retired and never to be used again. */
export type IdStatus = 'live' | 'retired';

/** Reads the permanent list: one id a line, `retired` after those that no case has any more. */
export function readIds(text: string): ReadonlyMap<string, IdStatus> {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [id = '', status] = line.split(/\s+/);
      return [id, status === 'retired' ? 'retired' : 'live'];
    }),
  );
}

/**
 * Compares cases with the permanent list and tells what is wrong, in sentences; nothing when all is well.
 *
 * @example
 * idProblems([{ id: 'send-01' }], readIds('send-01\n')); // []
 */
export function idProblems(
  cases: readonly Pick<Case, 'id'>[],
  listed: ReadonlyMap<string, IdStatus>,
): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { id } of cases) {
    if (!/^[a-z]+(-[a-z]+)*-\d{2}$/.test(id)) problems.push(`${id} is not <subject>-<two digits>`);
    if (seen.has(id)) problems.push(`${id} is used by two cases`);
    if (!listed.has(id)) problems.push(`${id} is new: add it to ids.txt`);
    if (listed.get(id) === 'retired') problems.push(`${id} is retired: give the case a new id`);
    seen.add(id);
  }
  for (const [id, status] of listed) {
    if (status === 'live' && !seen.has(id))
      problems.push(`${id} has no case: mark it retired, never remove it`);
  }
  return problems;
}
