import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { Answer } from './ask-workers.ts';
import type { GeneratedMutant } from './generated-mutant.ts';
import { KeptAnswers } from './kept-answers.ts';

const test = base.extend<{ url: URL }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  url: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'judged-'));
    await use(pathToFileURL(join(folder, 'judged.json')));
    rmSync(folder, { recursive: true });
  },
});

const less: Omit<GeneratedMutant, 'id' | 'file'> = {
  line: 1,
  operator: 'EqualityOperator',
  text: 'a < b && a < b',
  before: 'a < b',
  after: 'a <= b',
};
const mutants = [
  { ...less, id: '0', file: 'a.ts' },
  { ...less, id: '1', file: 'a.ts' },
  { ...less, id: '2', file: 'b.ts' },
];
const sources = [
  { name: 'a.ts', content: 'a' },
  { name: 'b.ts', content: 'b' },
];
const suite = [{ name: 'case.ts', content: 'one' }];
const found: Answer = { outcome: 'found', broken: [], runs: 3 };
const survived: Answer = { outcome: 'survived', broken: [], runs: 3 };

test('what was found of a file holds on until the file changes', ({ url }) => {
  const first = new KeptAnswers(url, mutants, sources, suite);
  first.keep('0', found);
  first.keep('2', found);
  const moved = mutants.map((mutant) => ({ ...mutant, id: `9${mutant.id}`, line: 7 }));
  const changed = [{ name: 'a.ts', content: 'other' }, ...sources.slice(1)];
  const later = new KeptAnswers(url, moved, changed, [{ name: 'case.ts', content: 'two' }]);
  expect(later.answer('90')).toBeUndefined();
  expect(later.answer('91')).toBeUndefined();
  expect(later.answer('92')?.outcome).toBe('found');
});

test('what was found outlives a change of comments, types and line breaks', ({ url }) => {
  const before = [{ name: 'a.ts', content: 'export const a = 1;\n' }, ...sources.slice(1)];
  const after = [{ name: 'a.ts', content: '// Why.\nexport const a: number =\n  1;\n' }, ...sources.slice(1)];
  const first = new KeptAnswers(url, mutants, before, suite);
  first.keep('0', found);
  first.keep('2', survived);
  const spoken = [{ name: 'case.ts', content: '/** Says it. */\none' }];
  const later = new KeptAnswers(url, mutants, after, spoken);
  expect(later.answer('0')?.outcome).toBe('found');
  expect(later.answer('2')?.outcome).toBe('survived');
});

test('two mutants that are alike in everything are told apart', ({ url }) => {
  const answers = new KeptAnswers(url, mutants, sources, suite);
  answers.keep('1', found);
  expect(answers.isJudged('0')).toBe(false);
  expect(new KeptAnswers(url, mutants, sources, suite).isJudged('1')).toBe(true);
});

test('what survived meets another suite again, and what was not judged is not kept', ({ url }) => {
  const answers = new KeptAnswers(url, mutants, sources, suite);
  answers.keep('0', survived);
  answers.keep('1', { ...survived, outcome: 'not judged' });
  expect(answers.answer('0')?.outcome).toBe('survived');
  expect(answers.isJudged('1')).toBe(false);
  const later = new KeptAnswers(url, mutants, sources, [{ name: 'case.ts', content: 'two' }]);
  expect(later.answer('0')).toBeUndefined();
  expect(later.isJudged('0')).toBe(true);
});

test('the file with the answers is never half written: what reads it meanwhile reads what was there before', ({
  url,
}) => {
  const kept = new KeptAnswers(url, mutants, sources, suite);
  kept.keep('0', found);
  const before = readFileSync(url, 'utf8');
  const reading = openSync(url, 'r');
  kept.keep('1', survived);
  expect(readFileSync(reading, 'utf8')).toBe(before);
  closeSync(reading);
  expect(readFileSync(url, 'utf8')).toContain('survived');
  expect(readdirSync(new URL('.', url))).toEqual(['judged.json']);
});
