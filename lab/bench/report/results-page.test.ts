import { expect, test } from '@playwright/test';
import { suites } from '../suites.ts';
import { sectionOf, updatePage } from './results-page.ts';

test('a section says when, where and how, and that only ratios count', () => {
  const { title, text } = sectionOf('Pushes', 'FIGURES', 'one after the other.', {
    date: new Date('2026-01-02T12:00:00Z'),
    nodeVersion: 'v20.20.2',
    cores: 2,
    command: 'npm run bench -- --suite=push',
  });
  expect(title).toBe('Pushes');
  expect(text).toMatch(/^FIGURES\n\n/);
  expect(text).toContain(
    'Taken 2026-01-02 with Node v20.20.2 on 2 cores by `npm run bench -- --suite=push`:\none after the other.',
  );
  expect(text).toContain('only the ratios count');
});

test('what is measured again is replaced, what is not stays, and the order is fixed', () => {
  const titles = ['One', 'Two', 'Three'];
  const begun = updatePage('', titles, [{ title: 'Two', text: 'old two' }]);
  const added = updatePage(begun, titles, [{ title: 'One', text: 'one\n\n### more' }]);
  const page = updatePage(added, titles, [{ title: 'Two', text: 'new two' }]);
  expect(page).toMatch(/^# Figures\n/);
  expect(page).toMatch(/## One\n\none\n\n### more\n\n## Two\n\nnew two\n$/);
  expect(page).not.toContain('old two');
  expect(updatePage(page, titles, [])).toBe(page);
});

test('a section is removed once no suite writes it', () => {
  expect(updatePage('# Figures\n\n## Gone\n\ntext\n', ['One'], [])).not.toContain('Gone');
});

test('suites have names and headings of their own', () => {
  expect(new Set(suites.map(({ name }) => name)).size).toBe(suites.length);
  expect(new Set(suites.map(({ title }) => title)).size).toBe(suites.length);
});
