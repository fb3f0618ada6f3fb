import { bayeux } from './rows/bayeux.ts';
import { events } from './rows/events.ts';
import { http } from './rows/http.ts';
import { settings } from './rows/settings.ts';
import { shapes } from './rows/shapes.ts';
import { timing } from './rows/timing.ts';
import type { Variant } from './variant.ts';

/** Servers that are right, each in its own way. */
export const variants: readonly Variant[] = [
  ...timing,
  ...shapes,
  ...http,
  ...bayeux,
  ...events,
  ...settings,
];
