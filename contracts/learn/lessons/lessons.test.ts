import { expect, test } from '@playwright/test';
import { SETTINGS } from '../../../mock-gms/services/settings.ts';
import { BEHAVIOURS } from '../generated/behaviours.ts';
import { lessons } from './index.ts';
import { switches, untold } from './switches.ts';

const ids = lessons.map(({ id }) => id);

test('every behaviour has one lesson, or says why no capture shows it', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const [key] of BEHAVIOURS) expect(ids, key).toContain(key);
});

test('every setting has a lesson, or a reason why no capture tells it', () => {
  const told = switches.map(({ setting }) => setting as string);
  expect([...told, ...Object.keys(untold)].sort()).toEqual(Object.keys(SETTINGS).sort());
});

test('what is measured is measured against what the mock does by default', () => {
  for (const { setting, measuredAgainst } of switches)
    if (measuredAgainst !== undefined) expect(SETTINGS[setting].initial).toBe(measuredAgainst);
});
