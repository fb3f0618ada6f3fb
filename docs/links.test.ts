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
