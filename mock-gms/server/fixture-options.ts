import { inspect } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import { isObject } from '../boundary/json.ts';
import { SETTINGS, type SettingsChange } from '../services/settings.ts';
import { OptionError } from './option-error.ts';

/** How the service of a test begins. */
export interface GmsOptions {
  /** Settings; what is not given is the default. */
  readonly settings?: SettingsChange;
  /** Whether its clock stands still until the test moves it. @default false */
  readonly frozen?: boolean;
}

const NAMES: readonly string[] = ['settings', 'frozen'] satisfies ReadonlyArray<keyof GmsOptions>;

/**
 * The options of the Playwright fixture, complete. The settings themselves are checked by the service.
 *
 * @throws {OptionError} for an option that there is not, as `startMockGms` does, or of the wrong kind
 */
export function checkedGmsOptions(options: GmsOptions): Required<GmsOptions> {
  if (!isObject(options))
    throw new OptionError('', `gmsOptions such as { frozen: true } were expected, not ${inspect(options)}`);
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw new OptionError(
      unknown,
      Object.hasOwn(SETTINGS, unknown)
        ? `"${unknown}" is a setting, not an option: write it under "settings", as in settings: { ${unknown}: … }`
        : `option "${unknown}" is unknown${didYouMean(unknown, NAMES)}; known are ${NAMES.join(', ')}`,
    );
  const { settings = {}, frozen = false } = options;
  if (!isObject(settings))
    throw new OptionError('settings', `option "settings" takes a map of settings, not ${inspect(settings)}`);
  if (typeof frozen !== 'boolean')
    throw new OptionError('frozen', `option "frozen" takes true or false, not ${inspect(frozen)}`);
  return { settings, frozen };
}
