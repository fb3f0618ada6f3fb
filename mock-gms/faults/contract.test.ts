import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Fault } from './fault.ts';
import { FaultList } from './fault-list.ts';
import { faultOperations } from './fault-target.ts';

const { components, paths } = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

test('every fault that the contract shows can be added', () => {
  const { examples } = paths['/mock/services/{service}/faults'].post.requestBody.content['application/json'];
  const names = Object.values<{ $ref: string }>(examples).map(({ $ref }) => $ref.split('/').at(-1) ?? '');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const list = new FaultList();
    list.add(components.examples[name].value as Fault);
    expect(list.list(), name).toEqual([{ ...components.examples[name].value, id: 1, seen: 0, spoilt: 0 }]);
  }
});

test('a fault can be for the operations that the contract names', () => {
  expect(components.schemas.FaultRule.properties.operation.enum).toEqual(faultOperations());
});
