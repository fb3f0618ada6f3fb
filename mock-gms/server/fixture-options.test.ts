import { expect, test } from '@playwright/test';
import { OptionError, startMockGms } from '../index.ts';
import { checkedGmsOptions } from './fixture-options.ts';

test('the options of the fixture are refused as those of a server are', async () => {
  const refused = (options: unknown) => {
    try {
      return checkedGmsOptions(options as object);
    } catch (error) {
      expect(error).toBeInstanceOf(OptionError);
      return String(error);
    }
  };
  expect(refused({ setings: {} })).toBe(
    'OptionError: option "setings" is unknown (did you mean settings?); known are settings, frozen',
  );
  expect(refused({ script: 'greeter' })).toBe(
    'OptionError: "script" is a setting, not an option: write it under "settings", as in settings: { script: … }',
  );
  expect(refused({ frozen: 'no' })).toBe('OptionError: option "frozen" takes true or false, not \'no\'');
  expect(refused({ settings: 5 })).toBe('OptionError: option "settings" takes a map of settings, not 5');
  expect(refused(null)).toBe('OptionError: gmsOptions such as { frozen: true } were expected, not null');
  expect(refused({ frozen: true })).toEqual({ settings: {}, frozen: true });
  await expect(startMockGms({ setings: {} } as object)).rejects.toThrow('option "setings" is unknown');
});
