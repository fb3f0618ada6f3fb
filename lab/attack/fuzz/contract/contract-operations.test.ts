import { expect, test } from '@playwright/test';
import { Chance } from '../../chance.ts';
import { contractSource } from '../sources/contract-source.ts';
import { readContract } from './contract-operations.ts';

test('every operation of openapi.yaml is attacked, in the calm zone or in the wild one', () => {
  const contract = readContract();
  const chance = new Chance(1);
  const attacked = new Set<string>();
  for (const api of ['chat', 'bayeux', 'control'] as const) {
    for (let count = 0; count < 3_000; count += 1) {
      const { inputs } = contractSource(api, 1).converse({ chance, contract, zone: 'wild', most: 4 });
      for (const { source } of inputs) attacked.add(source.split(':', 1)[0] ?? '');
    }
  }
  expect([...attacked].sort()).toEqual(contract.operations.map(({ id }) => id).sort());
});

test('what may stop or starve a service is aimed at wild services only', () => {
  const contract = readContract();
  const risky = contract.operations.filter(({ changesService }) => changesService).map(({ id }) => id);
  expect(risky).toEqual(
    expect.arrayContaining(['addFault', 'setClock', 'configureService', 'restoreSnapshot', 'addScript']),
  );
  const chance = new Chance(2);
  for (let count = 0; count < 1_000; count += 1) {
    const { inputs } = contractSource('control', 1).converse({ chance, contract, zone: 'calm', most: 4 });
    for (const { source } of inputs) expect(risky).not.toContain(source.split(':', 1)[0]);
  }
});
