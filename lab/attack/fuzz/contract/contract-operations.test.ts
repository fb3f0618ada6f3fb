import { expect, test } from '@playwright/test';
import { Chance } from '../../chance.ts';
import { contractSource } from '../sources/contract-source.ts';
import { readContract } from './contract-operations.ts';

test('every operation of openapi.yaml is attacked, in the calm zone or in the wild one', () => {
  const contract = readContract();
  const chance = new Chance(1);
  const all = contract.operations.map(({ id }) => id).sort();
  const attacked = new Set<string>();
  for (let count = 0; count < 9_000 && attacked.size < all.length; count += 1) {
    const api = (['chat', 'bayeux', 'control'] as const)[count % 3] ?? 'chat';
    const { inputs } = contractSource(api, 1).converse({ chance, contract, zone: 'wild', most: 4 });
    for (const { source } of inputs) attacked.add(source.split(':', 1)[0] ?? '');
  }
  expect([...attacked].sort()).toEqual(all);
});

test('what may stop or starve a service is aimed at wild services only', () => {
  const contract = readContract();
  const risky = contract.operations.filter(({ changesService }) => changesService).map(({ id }) => id);
  expect(risky).toEqual(
    expect.arrayContaining(['addFault', 'setClock', 'configureService', 'restoreSnapshot', 'addScript']),
  );
  const chance = new Chance(2);
  const source = contractSource('control', 1);
  const aimed = Array.from({ length: 1_000 }, () =>
    source.converse({ chance, contract, zone: 'calm', most: 4 }).inputs.map((each) => each.source),
  ).flat();
  expect(aimed.length).toBeGreaterThan(1_000);
  expect(aimed.filter((each) => risky.includes(each.split(':', 1)[0] ?? ''))).toEqual([]);
});
