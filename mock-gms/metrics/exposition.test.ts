import { expect, test } from '@playwright/test';
import { exposition } from './exposition.ts';
import { labelled, single } from './metric.ts';
import { parseExposition } from './parse-exposition.fixture.ts';

test('what it writes can be read by the rules of the format, whatever stands in labels and help', () => {
  const hostile = 'a "quoted" \\ back\nslash';
  const text = exposition([
    { name: 'odd', type: 'gauge', help: hostile, samples: [{ labels: { one: hostile, two: '' }, value: 1 }] },
    single('small', 'gauge', 'Small.', 1e-9),
    single('large_total', 'counter', 'Large.', 1e21),
    labelled('none', 'gauge', 'No figures.', 'of', {}),
  ]);
  const read = parseExposition(text);
  expect([...read.keys()]).toEqual(['odd', 'small', 'large_total', 'none']);
  expect([...(read.get('odd')?.samples ?? [])]).toEqual([
    ['one="a \\"quoted\\" \\\\ back\\nslash",two=""', 1],
  ]);
  expect(read.get('small')?.samples.get('')).toBe(1e-9);
  expect(read.get('large_total')?.samples.get('')).toBe(1e21);
});

for (const [what, text] of [
  ['no line feed at the end', '# HELP a A.\n# TYPE a gauge\na 1'],
  ['no TYPE', '# HELP a A.\na 1\n'],
  ['a metric that comes twice', '# HELP a A.\n# TYPE a gauge\n# HELP a A.\n# TYPE a gauge\n'],
  ['a figure that comes twice', '# HELP a A.\n# TYPE a gauge\na 1\na 2\n'],
  ['a figure of another metric', '# HELP a A.\n# TYPE a gauge\nb 1\n'],
  ['an open quotation', '# HELP a A.\n# TYPE a gauge\na{b="c} 1\n'],
  ['a label that comes twice', '# HELP a A.\n# TYPE a gauge\na{b="c",b="d"} 1\n'],
  ['a word for a number', '# HELP a A.\n# TYPE a gauge\na undefined\n'],
  ['a counter by another name', '# HELP a A.\n# TYPE a counter\na 1\n'],
  ['a counter below zero', '# HELP a_total A.\n# TYPE a_total counter\na_total -1\n'],
] as const) {
  test(`the reader of the format refuses ${what}`, () => {
    expect(() => parseExposition(text)).toThrow();
  });
}
