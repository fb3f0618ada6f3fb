import type { Overlay } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import { firstError } from '../compare/first-error.ts';
import { isDone } from '../compare/is-done.ts';
import type { Point } from '../compare/point.ts';

/** Which answers an overlay is about, and where in them. */
export type Scope = Pick<Overlay, 'operation' | 'outcome' | 'endpoint' | 'within' | 'inside' | 'event'>;

/** The scopes that a place is in, the most general first: from every answer to those of its kind. */
export function scopesOf({ pair, within, inside, event }: Point): readonly Scope[] {
  const { operation } = pair;
  const endpoint = pair.endpoint as NonNullable<Scope['endpoint']>;
  const outcome = outcomeOf(pair.ours?.body);
  const place: Scope = {
    ...(within !== 'answer' && { within: within as NonNullable<Scope['within']> }),
    ...(inside !== undefined && { inside }),
  };
  const ofEvent = event === undefined ? {} : { event };
  const general: readonly Scope[] =
    within === 'answer' || within === 'error'
      ? [
          {},
          { outcome: isDone(pair.ours) ? 'done' : 'failed' },
          { outcome },
          { endpoint },
          { outcome, endpoint },
        ]
      : [{}, ofEvent, { endpoint }, { ...ofEvent, endpoint }];
  const precise = general.flatMap((scope): Scope[] => [{ ...scope, operation }]);
  return [...general, ...precise].map((scope) => ({ ...scope, ...place }));
}

function outcomeOf(body: unknown): NonNullable<Scope['outcome']> {
  if (!isObject(body) || body.statusCode === 0) return 'done';
  const { code } = firstError(body) ?? {};
  return typeof code === 'number' ? code : 'failed';
}

/** Whether an overlay of this scope acts at a place. */
export function isInScope({ pair, event }: Point, scope: Scope): boolean {
  const outcome = outcomeOf(pair.ours?.body);
  return (
    (scope.operation === undefined || scope.operation === pair.operation) &&
    (scope.endpoint === undefined || scope.endpoint === pair.endpoint) &&
    (scope.event === undefined || scope.event === event) &&
    (scope.outcome === undefined ||
      scope.outcome === outcome ||
      (scope.outcome === 'failed' && outcome !== 'done'))
  );
}
