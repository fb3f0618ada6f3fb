import { FORMS, type Overlay } from '../../../mock-gms/index.ts';
import { alike, SHAPES } from '../compare/alike.ts';
import type { Point } from '../compare/point.ts';

/** What of an overlay changes something. */
export type Edit = Omit<Overlay, 'operation' | 'outcome' | 'door' | 'within' | 'event'>;

/** Changes that make of what the mock has at a place what the other server has there, the plainest first. */
export function editsFor({ what, name, theirs, ours, renamed, pair }: Point): readonly Edit[] {
  switch (what) {
    case 'status':
      return [{ status: Number(theirs) }];
    case 'header':
      return [{ headers: { [name]: pair.theirs?.headers[name] ?? null } }];
    case 'order':
      return [{ order: theirs as readonly string[] }];
    case 'member':
      return memberEdits(name, theirs, ours, renamed, pair.names);
    default:
      return [];
  }
}

function memberEdits(
  name: string,
  theirs: unknown,
  ours: unknown,
  renamed: string | undefined,
  names: Point['pair']['names'],
): readonly Edit[] {
  if (renamed !== undefined) return [{ rename: { [name]: renamed } }];
  if (theirs === undefined) return [{ remove: [name] }];
  if (ours === undefined) return [{ give: { [name]: theirs } }];
  const forms = Object.entries(FORMS)
    // An id that is given in other letters names nothing.
    .filter(([, form]) => !(name in SHAPES && typeof form(ours) === 'string'))
    .filter(([, form]) => alike(name, theirs, form(ours), names))
    .map(([form]): Edit => ({ form: { [name]: form as keyof typeof FORMS } }));
  // What a server makes up, and a time, is no value that another could have.
  if (name in SHAPES || name === 'utcTime' || name === 'idleTimerExpire') return forms;
  const isShift = Number.isInteger(theirs) && Number.isInteger(ours);
  return [
    ...forms,
    ...(isShift ? [{ shift: { [name]: Number(theirs) - Number(ours) } }] : []),
    ...(typeof ours === 'object' ? [] : [{ values: { [name]: { [String(ours)]: theirs } } }]),
    { set: { [name]: theirs } },
  ];
}
