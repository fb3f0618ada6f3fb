import { SETTINGS } from '../../../services/settings.ts';

export type SettingName = keyof typeof SETTINGS;

/** How a value stands in its field: texts and numbers as they are, credentials as `name:password`. */
export function writtenSetting(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object')
    return 'username' in value && 'password' in value
      ? `${value.username}:${value.password}`
      : JSON.stringify(value);
  return String(value);
}

/**
 * What somebody wrote into the field of a setting; null: the setting goes back to its default.
 *
 * @example
 * readSetting('basic', 'user:secret'); // { username: 'user', password: 'secret' }
 * readSetting('apikey', ''); // null
 */
export function readSetting(name: SettingName, written: string): unknown {
  const { initial } = SETTINGS[name];
  if (typeof initial === 'number') return written.trim() === '' ? null : Number(written);
  if (name === 'basic') {
    if (written === '') return null;
    const colon = written.indexOf(':');
    return colon < 0
      ? { username: written, password: '' }
      : { username: written.slice(0, colon), password: written.slice(colon + 1) };
  }
  return written === '' && initial === undefined ? null : written;
}
