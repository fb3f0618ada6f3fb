import { expect, test } from '@playwright/test';
import { judge, shownTable } from './table.ts';

test('the results are a table, with a dash where nothing was checked', async () => {
  const cells = [
    { row: 'import', column: 'Node 20', check: async () => ({ ok: true }) },
    { row: 'size', column: 'Node 22', check: async () => ({ ok: false, shown: '17 kB' }) },
  ];
  const rows = await Promise.all(cells.map(judge));
  expect(shownTable({ title: 'Programs', rows: 'what' }, rows)).toBe(
    ['Programs', '  what    Node 20  Node 22', '  import  ✓        –', '  size    –        ✗ 17 kB'].join(
      '\n',
    ),
  );
});

test('failures say why at the end', async () => {
  const { line } = await judge({
    row: 'import',
    column: 'Node 20',
    check: async () => ({ ok: false, details: 'no such\nfile' }),
  });
  expect(line).toMatch(/^ {2}✗ import, Node 20 {2}\d+\.\d s\n {6}no such\n {6}file$/);
});
