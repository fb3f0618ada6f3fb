import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Cache } from './cache.ts';

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    await use(`${folder}/`);
    rmSync(folder, { recursive: true });
  },
});

const files = [{ name: 'a.ts', content: 'stryCov("1"), a < b' }];
const counted = [{ name: 'a.ts', content: 'strySee(["1"], [], a < b)' }];
const suite = [{ name: 'case.ts', content: 'one' }];

test('what was computed is kept until the cases, or the code with the mutants in it, change', async ({
  folder,
}) => {
  let count = 0;
  const compute = async () => ++count;
  const of = (made: typeof files, judgedBy: typeof suite) =>
    new Cache('server', made, judgedBy, folder).once('noticing', compute);
  expect([await of(files, suite), await of(files, suite)]).toEqual([1, 1]);
  // The source is the same, and is counted elsewhere.
  expect(await of(counted, suite)).toBe(2);
  expect(await of(files, [{ name: 'case.ts', content: 'two' }])).toBe(3);
});

test('what nobody needs any more is removed, but not while a run may still read it', async ({ folder }) => {
  const yesterday = Date.now() / 1000 - 2 * 86_400;
  const keep = async (side: 'server' | 'client', made: typeof files) => {
    const cache = new Cache(side, made, suite, folder);
    await cache.once('noticing', async () => 1);
    writeFileSync(cache.instrumentedFile, '[]');
    return readdirSync(folder);
  };
  const first = await keep('server', files);
  const ofBoth = await keep('client', files);
  expect(ofBoth).toEqual([...ofBoth.filter((name) => name.startsWith('client.')), ...first]);
  expect(await keep('server', counted)).toHaveLength(6);
  for (const name of ofBoth) utimesSync(`${folder}${name}`, yesterday, yesterday);
  const left = await keep('server', [...files, ...counted]);
  expect(left.filter((name) => first.includes(name))).toEqual([]);
  expect(left).toHaveLength(6);
});
