import { expect, test } from '@playwright/test';
import { PROFILES, SWITCHES } from './profiles.ts';
import { applySettings, DEFAULT_SETTINGS } from './settings.ts';

test('the default profile is what services are by default', () => {
  expect(applySettings(DEFAULT_SETTINGS, { profile: DEFAULT_SETTINGS.profile })).toEqual(DEFAULT_SETTINGS);
});

test('every profile names every switch, and every switch is a setting', () => {
  for (const profile of Object.values(PROFILES)) expect(Object.keys(profile)).toEqual(SWITCHES);
  for (const name of SWITCHES) expect(DEFAULT_SETTINGS[name], name).toBeDefined();
});

test('a profile sets its switches, and leaves nothing of the one before', () => {
  const strict = applySettings(DEFAULT_SETTINGS, { profile: 'strict' });
  expect(strict).toMatchObject({
    profile: 'strict',
    requireIds: true,
    afterEnd: 'http400',
    requireBayeuxCookie: true,
  });
  const old = applySettings(strict, { profile: '8.5.1' });
  expect(old).toMatchObject({ profile: '8.5.1', requireIds: false, monitored: 'never', charset: 'UTF-8' });
  expect(applySettings(old, { profile: null })).toEqual(DEFAULT_SETTINGS);
});

test('what is set beside a profile takes precedence, in any order', () => {
  expect(applySettings(DEFAULT_SETTINGS, { requireIds: false, profile: 'strict' }).requireIds).toBe(false);
  const strict = applySettings(DEFAULT_SETTINGS, { profile: 'strict' });
  expect(applySettings(strict, { requireIds: false })).toMatchObject({
    profile: 'strict',
    requireIds: false,
  });
});

test('a profile of the defaults is what null leads back to', () => {
  const defaults = applySettings(DEFAULT_SETTINGS, { profile: 'lenient' });
  const strict = applySettings(defaults, { profile: 'strict' }, defaults);
  expect(applySettings(strict, { profile: null }, defaults)).toEqual(defaults);
});

test('a profile that does not exist changes nothing', () => {
  for (const profile of ['8.5.3', '__proto__', 'constructor', '', 1])
    expect(() => applySettings(DEFAULT_SETTINGS, { profile })).toThrow(
      'setting "profile" takes one of 8.5.1, 8.5.2',
    );
});
