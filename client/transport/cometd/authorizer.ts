import type { Settings } from '../../base/settings.ts';
import { authorization } from '../exchange.ts';

/** Brings the headers up to date that the library reads with each request. */
export type Authorize = () => Record<string, string>;

/** Keeps one object of headers, since the library takes it once. */
export function authorizer(settings: () => Settings): Authorize {
  const headers: Record<string, string> = {};
  return () => {
    delete headers.Authorization;
    return Object.assign(headers, authorization(settings()));
  };
}
