import { expect, test } from '@playwright/test';
import { routeOf } from '../../mock-gms/rest/rest-route.ts';
import { type Contract, operationsOf, readContract } from './contract.ts';
import { generateSupport } from './support.ts';

const contract = readContract('openapi.yaml');
const page = (from: Contract) => generateSupport(from).get('docs/support.md') ?? '';

test('every operation is listed once: as served or as not built', () => {
  const [built = '', absent = ''] = page(contract).split('## Known, and not there');
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { 'x-support'?: string }>).flatMap(([method, operation]) =>
      operation['x-support'] === undefined
        ? []
        : [{ line: `\`${method.toUpperCase()} ${path}\``, ...operation }],
    ),
  );
  expect(operations).toHaveLength(operationsOf(contract).length);
  for (const { line, 'x-support': support } of operations) {
    expect(built.includes(line), line).toBe(support === 'built');
    expect(absent.includes(line), line).toBe(support !== 'built');
  }
});

test('what GMS has beside the contract is listed, and answered 501', () => {
  const notBuilt = (contract as unknown as { 'x-not-built': readonly { path: string; what: string }[] })[
    'x-not-built'
  ];
  expect(notBuilt.length).toBeGreaterThan(0);
  for (const { path, what } of notBuilt) {
    expect(page(contract)).toContain(`| ${what} | \`${path}\` |`);
    expect(routeOf(`/genesys${path.replace('…', 'anything')}`, '/genesys')?.kind).toBe('notBuilt');
  }
});

test('an operation that is planned moves from the one list to the other', () => {
  const changed = structuredClone(contract) as Contract;
  const send = Object.values(changed.paths).find(
    (item) => (item.post as { operationId?: string })?.operationId === 'send',
  );
  (send?.post as { 'x-support': string })['x-support'] = 'planned';
  const [built = '', absent = ''] = page(changed).split('## Known, and not there');
  expect(built).not.toContain('`POST /2/chat/{service}/{chatId}/send`');
  expect(absent).toContain('| Send a message | `POST /2/chat/{service}/{chatId}/send` |');
});
