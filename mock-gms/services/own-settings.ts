import { Listeners } from '../boundary/listeners.ts';
import { applySettings, SETTINGS, type ServiceSettings, type SettingsChange } from './settings.ts';

type Values = { readonly [name: string]: unknown };

/** What is different between two states of the settings. */
export interface SettingsDifference {
  readonly set: Values;
  /** Those that no longer have a value. */
  readonly unset: readonly string[];
}

/** The settings of one service: those that it begins with, and what was changed since. */
export class OwnSettings {
  #defaults: ServiceSettings;
  /** What it begins with: the defaults and its set-up. */
  #first: ServiceSettings;
  #current: ServiceSettings;
  readonly #listeners = new Listeners<[]>();

  constructor(defaults: ServiceSettings) {
    this.#defaults = defaults;
    this.#first = defaults;
    this.#current = defaults;
  }

  get current(): ServiceSettings {
    return this.#current;
  }

  get defaults(): ServiceSettings {
    return this.#defaults;
  }

  get first(): ServiceSettings {
    return this.#first;
  }

  /**
   * What a change would make different.
   *
   * @throws {SettingError} for an unknown name or a value of the wrong kind
   */
  differenceOf(change: SettingsChange): SettingsDifference {
    return difference(this.#current, applySettings(this.#current, change, this.#defaults));
  }

  /** Changes settings. What this version does not know, or does not take, is left out. */
  change({ set, unset }: SettingsDifference): void {
    const left = Object.entries(this.#current).filter(([name]) => !unset.includes(name));
    this.#current = { ...Object.fromEntries(left), ...accepted(set) } as ServiceSettings;
    this.#listeners.tell();
  }

  /** What every service begins with, from now on. */
  useDefaults(defaults: ServiceSettings): void {
    this.#defaults = defaults;
  }

  /** Begins with other settings. Those that differ from the old ones take effect, and changes of all others stay. */
  beginWith(settings: Values): void {
    const before = this.#first;
    this.#first = accepted(settings) as ServiceSettings;
    if (!isSame(before, this.#first)) this.change(difference(before, this.#first));
  }

  reset(): void {
    this.#current = this.#first;
    this.#listeners.tell();
  }

  /** Calls the listener after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

/** Whether two states of the settings are the same. */
export function isSame(one: Values, another: Values): boolean {
  const { set, unset } = difference(one, another);
  return unset.length === 0 && Object.keys(set).length === 0;
}

function difference(before: Values, after: Values): SettingsDifference {
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name]);
  const isThere = ([, value]: [string, unknown]) => value !== undefined;
  const set = Object.fromEntries(Object.entries(after).filter(isThere).filter(differs));
  const unset = Object.keys(before).filter((name) => before[name] !== undefined && after[name] === undefined);
  return { set, unset };
}

function accepted(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        Object.hasOwn(SETTINGS, name) && SETTINGS[name as keyof typeof SETTINGS].kind.accepts(value),
    ),
  );
}
