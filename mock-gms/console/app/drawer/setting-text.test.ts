import { expect, test } from '@playwright/test';
import { SETTINGS } from '../../../services/settings.ts';
import { readSetting, type SettingName, writtenSetting } from './setting-text.ts';

test('what a field shows of a setting is read as the same value', () => {
  for (const [name, { initial }] of Object.entries(SETTINGS)) {
    if (typeof initial === 'boolean') continue;
    const read = readSetting(name as SettingName, writtenSetting(initial));
    expect(read, name).toEqual(initial ?? null);
  }
});

test('credentials are a name and a password, with a colon between', () => {
  const basic = { username: 'user', password: 'a:b' };
  expect(readSetting('basic', writtenSetting(basic))).toEqual(basic);
  expect(readSetting('basic', 'user')).toEqual({ username: 'user', password: '' });
});
