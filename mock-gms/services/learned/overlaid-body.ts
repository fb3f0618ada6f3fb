import { isObject } from '../../boundary/json.ts';
import { withChatId } from './chat-id-in-texts.ts';
import { FORMS, type Overlay, type OverlayEndpoint } from './overlay.ts';
import { withOwnNumbers, withoutOwnNumbers } from './own-numbers.ts';

type Members = { readonly [name: string]: unknown };

/** Which answer it is. */
export interface Answered {
  readonly operation: string;
  readonly endpoint: OverlayEndpoint;
}

/** The overlays that are about an answer. */
export function overlaysFor(
  overlays: readonly Overlay[],
  { operation, endpoint }: Answered,
  answer: Members,
): readonly Overlay[] {
  return overlays.filter(
    (each) =>
      (each.operation === undefined || each.operation === operation) &&
      (each.endpoint === undefined || each.endpoint === endpoint) &&
      isOutcome(each.outcome, answer),
  );
}

/**
 * The answer as the other server would have written it: these overlays are applied one after the other.
 *
 * @param chatId what stands where they have `{chatId}`
 */
export function overlaidAnswer(
  answer: Members,
  overlays: readonly Overlay[],
  chatId: unknown = answer.chatId,
): Members {
  return overlays.reduce<Members>((made, each) => overlaid(made, withChatId(each, chatId)), answer);
}

function isOutcome(outcome: Overlay['outcome'], { statusCode, errors }: Members): boolean {
  if (outcome === undefined) return true;
  const isDone = statusCode === 0;
  if (typeof outcome === 'string') return isDone === (outcome === 'done');
  const [error] = Array.isArray(errors) ? errors : [];
  return !isDone && isObject(error) && error.code === outcome;
}

function overlaid(answer: Members, overlay: Overlay): Members {
  switch (overlay.within ?? 'answer') {
    case 'answer':
      return changedInside(answer, overlay);
    case 'error':
      return within(answer, 'errors', (error) => changedInside(error, overlay));
    default:
      return within(answer, 'messages', (event) =>
        overlay.event === undefined || event.type === overlay.event ? overlaidEvent(event, overlay) : event,
      );
  }
}

/** The answer with every object of a list changed. */
function within(answer: Members, name: string, change: (item: Members) => Members): Members {
  const items = answer[name];
  if (!Array.isArray(items)) return answer;
  return { ...answer, [name]: items.map((item) => (isObject(item) ? change(item) : item)) };
}

const PARTS = { author: 'from', userData: 'userData', eventAttributes: 'eventAttributes' } as const;

function overlaidEvent(event: Members, overlay: Overlay): Members {
  const { within: place = 'answer' } = overlay;
  if (!(place in PARTS)) return changedInside(event, overlay);
  const name = PARTS[place as keyof typeof PARTS];
  const part = event[name];
  return isObject(part) ? { ...event, [name]: changedInside(part, overlay) } : event;
}

function changedInside(members: Members, overlay: Overlay, names = overlay.inside ?? []): Members {
  const [name, ...rest] = names;
  if (name === undefined) return changed(members, overlay);
  const object = (value: unknown) => (isObject(value) ? changedInside(value, overlay, rest) : value);
  const inner = own(members, name);
  return inner === undefined
    ? members
    : { ...members, [name]: Array.isArray(inner) ? inner.map(object) : object(inner) };
}

function changed(members: Members, overlay: Overlay): Members {
  const {
    form = {},
    shift = {},
    values = {},
    remove = [],
    set = {},
    give = {},
    rename = {},
    order,
  } = overlay;
  const others = Object.values(members);
  const kept = Object.entries(members).flatMap(([name, value]): [string, unknown][] => {
    if (remove.includes(name)) return [];
    return [[own(rename, name) ?? name, written(name, value)]];
  });
  const given = Object.entries(give).flatMap(([name, value]): [string, unknown][] =>
    Object.hasOwn(members, name) ? [] : [[name, withOwnNumbers(value, others)]],
  );
  return inOrder([...kept, ...given], order);

  function written(name: string, value: unknown): unknown {
    if (Object.hasOwn(set, name)) return withOwnNumbers(set[name], [value, ...others]);
    const formName = own(form, name);
    const formed = formName === undefined ? value : FORMS[formName](value);
    const shifted = typeof formed === 'number' ? formed + (own(shift, name) ?? 0) : formed;
    const replaced = own(values, name);
    const key = [String(shifted), String(withoutOwnNumbers(shifted))].find(
      (each) => replaced !== undefined && Object.hasOwn(replaced, each),
    );
    return key === undefined ? shifted : withOwnNumbers(replaced?.[key], [shifted, ...others]);
  }
}

function own<T>(map: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

function inOrder(entries: readonly [string, unknown][], order: readonly string[] | undefined): Members {
  if (order === undefined) return Object.fromEntries(entries);
  const place = ([name]: [string, unknown]) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries([...entries].sort((a, b) => place(a) - place(b)));
}
