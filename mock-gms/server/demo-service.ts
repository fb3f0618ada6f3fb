import { defined } from '../boundary/defined.ts';
import type { BasicCredentials } from '../services/credentials.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { applySettings } from '../services/settings.ts';
import type { ResolvedOptions } from './server-options.ts';

/** The service that is shown where none is named. */
export const FALLBACK_SERVICE = 'customer-support';

/** What the customer's page is told of a service. */
export interface DemoService {
  readonly name: string;
  /** The scripted agent, or `none`. */
  readonly script: string;
  readonly apikey?: string;
  readonly basic?: BasicCredentials;
}

/** The first service that can be used: the first one listed where no others may come into being; undefined for none. */
export function firstService(admission: 'open' | 'listed', listed: readonly string[]): string | undefined {
  return admission === 'listed' ? listed[0] : FALLBACK_SERVICE;
}

/**
 * A service as it is, or as it would begin. What it asks customers for is told only where the control API, which shows the
 * same, asks for no token.
 */
export function demoService(
  registry: ServiceRegistry,
  { admission, services, defaults, controlToken }: ResolvedOptions,
  asked: string | undefined,
): DemoService {
  const name = asked ?? firstService(admission, Object.keys(services)) ?? FALLBACK_SERVICE;
  const setUp = Object.hasOwn(services, name) ? (services[name] ?? {}) : {};
  const settings = registry.get(name)?.settings ?? applySettings(defaults, setUp, defaults);
  const { script, apikey, basic } = settings;
  if (controlToken !== undefined) return { name, script };
  return { name, script, ...defined({ apikey, basic }) };
}
