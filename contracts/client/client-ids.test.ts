import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { levelsFor } from '../case/case.ts';
import { idProblems, readIds } from '../case/ids.ts';
import { clientRules } from './rules/index.ts';
import { situations } from './situations/index.ts';

const all = [...clientRules, ...situations];

test('every rule and every situation has a unique, well-formed id that stands in the permanent list', async () => {
  const text = await readFile(new URL('./client-ids.txt', import.meta.url), 'utf8');
  expect(idProblems(all, readIds(text))).toEqual([]);
});

test('no level is higher than its provenance allows, and each rule names its source', () => {
  for (const { id, level, provenance, source, title } of all) {
    expect(levelsFor[provenance], id).toContain(level);
    expect(source, id).not.toBe('');
    expect(title, id).toMatch(/^\S.{15,}[^.]$/);
  }
});
