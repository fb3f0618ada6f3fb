import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { ONLY_IN_WHOLE } from '../../../../e2e/browsers/in-turn.ts';
import { readYaml, YAML_BOUNDS, YamlError } from './read-yaml.ts';

function problem(text: string): string {
  try {
    readYaml(text);
  } catch (error) {
    if (error instanceof YamlError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return 'none';
}

const TOO_DEEP = `lists and maps are at most ${YAML_BOUNDS.depth} levels deep in one another`;
const MANY = 100_000;

for (const [what, text] of [
  ['lists in brackets', '['.repeat(MANY)],
  ['maps in braces', '{'.repeat(MANY)],
  ['maps in braces with keys', '{a: '.repeat(MANY)],
  ['both in turn', '[{'.repeat(MANY)],
  ['brackets that close in a quotation only', '["]", '.repeat(MANY)],
  ['lists by indicators', `${'- '.repeat(MANY)}x`],
  ['keys by indicators', '? '.repeat(MANY)],
  ['values by indicators', `${': '.repeat(MANY)}`],
  ['indicators in turn', '- ? '.repeat(MANY)],
  ['lists by tabs', '-\t'.repeat(MANY)],
  ['lists with anchors', '&a [ '.repeat(MANY)],
  ['lists with tags', '!x [ '.repeat(MANY)],
  ['keys that are lists', '[? '.repeat(MANY)],
  ['brackets after many indicators', `${'- '.repeat(60)}${'['.repeat(MANY)}`],
] as const) {
  test(`the depth of a text is bounded before it is read: ${what}`, () => {
    expect(problem(`# a comment\n${text}`)).toMatch(new RegExp(`^[23]: ${TOO_DEEP}$`));
  });
}

test('depth by indentation is named by the line where it goes too far', () => {
  const maps = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  expect(problem(maps)).toMatch(new RegExp(`^6\\d: ${TOO_DEEP}$`));
  const lists = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a:`).join('\n');
  expect(problem(lists)).toMatch(new RegExp(`^3\\d: ${TOO_DEEP}$`));
});

test('brackets and indicators within texts do not count as depth', () => {
  const many = '[ { - ? : '.repeat(1000);
  for (const text of [
    `"${many}"`,
    `'${many}'`,
    `|\n  ${many}`,
    `>\n  ${many}`,
    `# ${many}`,
    `x${'[ { - ?'.repeat(1000)}`,
  ])
    expect(problem(text), text.slice(0, 5)).not.toContain('levels');
  expect(problem(`[${'[], {}, '.repeat(1000)}]`)).toBe('none');
});

test('aliases are bounded', () => {
  expect(problem(`a: &a 1\nb: [${'*a, '.repeat(YAML_BOUNDS.aliases)}]`)).toBe('none');
  expect(problem(`a: &a 1\nb: [${'*a, '.repeat(YAML_BOUNDS.aliases + 1)}]`)).toMatch(/^2: there are at most/);
});

test('the first of very many mistakes is told, wherever it stands', () => {
  expect(problem(`a: 1\n${'b\n'.repeat(50_000)}`)).toMatch(/^2: /);
  expect(problem(`a: 1\nc: [\n${'b: [\n'.repeat(20)}`)).toMatch(/^[23]/);
});

test('a key that stands twice is a mistake where it stands again, however deep', () => {
  expect(problem('a: 1\nb: 2\na: 3')).toBe('3: Map keys must be unique');
  expect(problem('a: {b: 1, b: 2}\na: 3')).toBe('1: Map keys must be unique');
  expect(problem('- a:\n    b: 1\n    b: 2')).toBe('3: Map keys must be unique');
  expect(problem('1: a\n"1": b\n~: c\nnull: d')).toBe('4: Map keys must be unique');
  expect(problem('a: {a: {a: 1}}\nb: {a: 1}')).toBe('none');
});

/** CPU time of reading a text, in microseconds: the least of some tries, since others use the machine as well. */
function costOf(text: string): number {
  const costs = [1, 2, 3, 4].map(() => {
    const begun = process.cpuUsage();
    problem(text);
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  });
  return Math.min(...costs);
}

const LONG: Readonly<Record<string, (lines: number) => string>> = {
  'a map of many keys': (lines) => Array.from({ length: lines }, (_, place) => `b${place}: 1`).join('\n'),
  'a map in braces': (lines) => `{${Array.from({ length: lines }, (_, place) => `b${place}: 1`).join(', ')}}`,
  'a key that stands there again and again': (lines) => 'b: 1\n'.repeat(lines),
  'what is no key': (lines) => `a: 1\n${'b\n'.repeat(lines)}`,
};
for (const [what, textOf] of Object.entries(LONG)) {
  const tag = what === 'a map in braces' ? [] : ONLY_IN_WHOLE;
  test(`${what} costs far less than 64 times as much where it is eight times as long`, { tag }, () => {
    expect(costOf(textOf(16_000)) / costOf(textOf(2_000))).toBeLessThan(24);
  });
}

test('one document is read, and a second one is a mistake', () => {
  expect(problem('a: 1\n---\nb: 2')).toBe('2: one document was expected, and here begins a second one');
  expect(problem('---\na: 1\n...\n')).toBe('none');
});

test('what is read is what the library makes of it', () => {
  const line = fc.constantFrom(
    'a: 1',
    '- x',
    '  b: [1, {c: d}]',
    '? k',
    ': v',
    '"q"',
    '|',
    '  text',
    '&a x',
    '*a',
    '---',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const text = lines.join('\n');
      const theirs = parseDocument(text, { prettyErrors: false });
      let ours: unknown;
      try {
        ours = readYaml(text).document.toJS();
      } catch {
        ours = 'a mistake';
      }
      let wanted: unknown;
      try {
        wanted = theirs.errors.length > 0 ? 'a mistake' : theirs.toJS();
      } catch {
        wanted = 'a mistake';
      }
      expect(ours).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});
