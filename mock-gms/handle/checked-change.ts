import { checkedMap, sendable } from '../openapi/checked-body.ts';
import { applySettings, DEFAULT_SETTINGS, type SettingsChange } from '../services/settings.ts';

/**
 * A change of settings as it arrives, wherever the service runs: what is undefined is left as it is.
 *
 * It is checked before, as JSON would make null of NaN, and that forgets a setting.
 *
 * @throws {SettingError}, or RangeError for what is no change
 */
export function checkedChange(change: SettingsChange): SettingsChange {
  applySettings(DEFAULT_SETTINGS, checkedMap(change));
  return checkedMap(sendable(change));
}
