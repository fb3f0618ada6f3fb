import { expect, test } from '@playwright/test';
import { applySettings, DEFAULT_SETTINGS, SettingError } from './settings.ts';

test('a change changes what it names, and null goes back to the default', () => {
  const changed = applySettings(DEFAULT_SETTINGS, { flexDisconnectTimeout: 60, apikey: 'k' });
  expect(changed).toEqual({ ...DEFAULT_SETTINGS, flexDisconnectTimeout: 60, apikey: 'k' });
  expect(applySettings(changed, { flexDisconnectTimeout: null, apikey: null })).toEqual(DEFAULT_SETTINGS);
});

for (const [change, message] of [
  [
    { flexDisconectTimeout: 60 },
    'unknown setting "flexDisconectTimeout" (did you mean flexDisconnectTimeout?); known are script, apikey',
  ],
  [
    { flexDisconnectTimeout: 0 },
    'setting "flexDisconnectTimeout" takes a whole number of seconds from 1 to 1728000, not 0',
  ],
  [{ script: 'a poet' }, 'setting "script" takes the name of a script, or none, not "a poet"'],
  [{ basic: { username: 'u' } }, 'setting "basic" takes an object with the texts username and password'],
  [{ __proto__x: 1 }, 'unknown setting'],
] as const) {
  test(`an invalid change is refused with the reason: ${JSON.stringify(change)}`, () => {
    expect(() => applySettings(DEFAULT_SETTINGS, change)).toThrow(SettingError);
    expect(() => applySettings(DEFAULT_SETTINGS, change)).toThrow(message);
  });
}
