import { isObject, parsedJson } from '../../boundary/json.ts';
import type { HeadersInstead } from '../../http/respond.ts';
import type { ServiceSettings } from '../settings.ts';
import { type Answered, overlaidAnswer, overlaysFor } from './overlaid-body.ts';
import type { Overlay } from './overlay.ts';

/** An answer over HTTP, its body as JSON. */
interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
  readonly bytes?: number;
  readonly instead?: HeadersInstead;
}

type Profiled = Pick<ServiceSettings, 'profile'>;

/** An answer over HTTP as the server of the profile writes it. */
export function overlaidOverHttp<T extends WrittenAnswer>(
  settings: Profiled,
  answered: Answered,
  answer: T,
): T {
  const found = overlaysOf(settings, answered, answer.body);
  if (found === undefined) return answer;
  const { bytes: _, ...rest } = answer;
  const instead = Object.assign({}, ...found.overlays.map(({ headers }) => headers ?? {}));
  const status = found.overlays.findLast((each) => each.status !== undefined)?.status ?? answer.status;
  return { ...(rest as T), status, body: found.body, instead };
}

/** The body of a push as the server of the profile writes it. */
export function overlaidPush(settings: Profiled, operation: string, body: string): string {
  return overlaysOf(settings, { operation, endpoint: 'cometd' }, body)?.body ?? body;
}

function overlaysOf({ profile }: Profiled, answered: Answered, body: string) {
  const all: readonly Overlay[] = (typeof profile === 'object' && profile.overlays) || [];
  if (all.length === 0) return undefined;
  const answer = parsedJson(body);
  if (!isObject(answer)) return undefined;
  const overlays = overlaysFor(all, answered, answer);
  return overlays.length === 0
    ? undefined
    : { overlays, body: JSON.stringify(overlaidAnswer(answer, overlays)) };
}
