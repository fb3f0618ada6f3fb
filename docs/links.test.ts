import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const notOurs = new Set(['node_modules', 'dist', '.git', 'test-results']);

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : pagesIn(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

/** The targets of links and images to files, without what comes after `#`. */
function targetsIn(page: string): string[] {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );
  return targets.filter((target) => !/^[a-z]+:|^#/i.test(target)).map((target) => target.replace(/#.*$/, ''));
}

test('every link of a page to a file leads somewhere', () => {
  const broken = pagesIn(root).flatMap((page) =>
    targetsIn(page)
      .filter((target) => !existsSync(path.resolve(path.dirname(page), target)))
      .map((target) => `${path.relative(root, page)}: ${target}`),
  );
  expect(broken).toEqual([]);
});

/** The names under which GitHub reaches the headings of a page. */
function headingsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```$/gms, '');
  const names = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(names);
}

test('every link to a heading of a page leads to one', () => {
  const broken = pagesIn(root).flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s:#]*\.md)?#([^)\s]+)\)/g)]
      .filter(([, target, heading = '']) => {
        const file = target === undefined ? page : path.resolve(path.dirname(page), target);
        return !existsSync(file) || !headingsOf(file).has(heading);
      })
      .map(([link]) => `${path.relative(root, page)}: ${link}`),
  );
  expect(broken).toEqual([]);
});
