import { DEFAULT_SETTINGS, type ServiceSettings } from '../../services/settings.ts';

/** Settings that say who may come in and what plays: a saved test has neither secrets nor a script. */
const WHO: readonly string[] = ['script', 'apikey', 'basic', 'customHttpPushUrl'];

/** A profile is saved as its switches; and a saved test reads the end of the chat when it is over. */
const NOT_SAVED: ReadonlySet<string> = new Set([...WHO, 'profile', 'afterEnd']);

/** The settings of a service that are not the defaults, as far as a saved test needs them. */
export function savedSettings(settings: ServiceSettings): { readonly [name: string]: unknown } {
  const changed = Object.entries(settings).filter(
    ([name, value]) => !NOT_SAVED.has(name) && value !== Reflect.get(DEFAULT_SETTINGS, name),
  );
  return Object.fromEntries(changed);
}
