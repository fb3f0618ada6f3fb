import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  type Block,
  blocksIn,
  blocksOf,
  fateOf,
  fileNameOf,
  pages,
  RUN_ELSEWHERE,
  titleOf,
} from './blocks.ts';
import { STARTS_A_SERVER } from './surroundings.ts';

const all = pages()
  .filter((page) => RUN_ELSEWHERE[page] === undefined)
  .flatMap(blocksOf);

/** Why a block would go unseen; nothing where it is run, read, compared or said not to be run. */
function problemOf(block: Block): string | undefined {
  const fate = fateOf(block);
  if (fate === undefined) return 'is in a language that is not run here: say *Not run here* above it';
  const others = all.filter(({ page }) => page === block.page);
  if (fate === 'file') {
    const name = fileNameOf(block)?.split('/').at(-1) ?? '';
    const isUsed = others.some((other) => fateOf(other) === 'shell' && other.code.includes(name));
    return isUsed ? undefined : `is the file ${name}, which no shell line of the page uses`;
  }
  if (fate !== 'output') return undefined;
  const before = others[others.indexOf(block) - 1];
  return before !== undefined && fateOf(before) === 'shell' ? undefined : 'follows no shell lines';
}

test('every block of a page is run, or the page says that it is not run here', () => {
  const problems = all.flatMap((block) => {
    const problem = problemOf(block);
    return problem === undefined ? [] : [`${titleOf(block)} ${problem}`];
  });
  expect(problems).toEqual([]);
});

test('the pages that are run elsewhere have the test that runs them', () => {
  const here = Object.entries(RUN_ELSEWHERE).filter(([page]) => existsSync(page));
  expect(here.filter(([, file]) => !existsSync(file))).toEqual([]);
});

test('every page that names a command or a package of npm leads to how to install from a clone', () => {
  const lacking = pages().filter((page) => {
    const text = readFileSync(page, 'utf8');
    return (
      /\bnpx (mock-gms|gms-contracts)\b/.test(text) && page !== 'docs/install.md' && !/install\.md/.test(text)
    );
  });
  expect(lacking).toEqual([]);
});

test('lines that follow a server which stays in the foreground say that they need a second terminal', () => {
  const silent = pages()
    .flatMap(blocksOf)
    .filter((block) => block.language === 'sh' && fateOf(block) !== 'file')
    .filter(({ code }) => {
      const lines = code.trim().split('\n');
      const at = lines.findIndex((line) => STARTS_A_SERVER.test(line));
      const isAsked = lines.slice(at + 1).some((line) => line.includes('localhost:'));
      return at >= 0 && isAsked && !lines[at]?.includes('second terminal');
    });
  expect(silent.map(titleOf)).toEqual([]);
});

test('a block knows its heading, what stands above it, and whether it is a file', () => {
  const text =
    '# A\n\n## B\n\nSome words.\n*Not run here: why.*\n\n```java\nx\n```\n\n1. so\n\n   ```sh\n   # a/b.sh\n   cd\n   ```\n';
  const [first, second] = blocksIn('p.md', text);
  expect(first).toMatchObject({ heading: 'B', number: 1, language: 'java', code: 'x\n' });
  expect(first && fateOf(first)).toBe('not run');
  expect(second).toMatchObject({ code: '# a/b.sh\ncd\n', lead: '1. so' });
  expect(second && fileNameOf(second)).toBe('a/b.sh');
});

test('a language that nothing runs has no fate unless the page says that it is not run', () => {
  const [block] = blocksIn('p.md', 'Words.\n\n```java\nx\n```\n');
  expect(block && fateOf(block)).toBeUndefined();
});
