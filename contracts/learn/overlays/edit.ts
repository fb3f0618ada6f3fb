import { SERVER_TEXTS } from '../../../mock-gms/capture.ts';
import { type Overlay, withoutOwnNumbers } from '../../../mock-gms/index.ts';
import type { Point } from '../compare/point.ts';
import { isConstant, isCounting, templateOf } from './constants.ts';
import { formsBetween } from './forms.ts';
import type { Scope } from './scope.ts';

/** What an overlay changes. */
export type Edit = Omit<Overlay, keyof Scope>;

/** Changes that make of what the mock has at a place what the other server has there, the plainest first. */
export function editsFor(point: Point): readonly Edit[] {
  const { what, name, theirs, pair } = point;
  switch (what) {
    case 'status':
      return [{ status: Number(theirs) }];
    case 'header':
      return [{ headers: { [name]: pair.theirs?.headers[name] ?? null } }];
    case 'order':
      return [{ order: theirs as readonly string[] }];
    case 'member':
      return memberEdits(point);
    default:
      return [];
  }
}

function memberEdits(point: Point): readonly Edit[] {
  const { name, theirs, ours, renamed, pair } = point;
  if (renamed !== undefined) return [{ rename: { [name]: renamed } }];
  if (theirs === undefined) return [{ remove: [name] }];
  const constant = templateOf(theirs, pair);
  const isServers = isConstant(name, constant, pair);
  // What is given is the same in every answer of a kind, and not what one shows.
  if (ours === undefined) return [];
  const forms = formsBetween(point).map((form): Edit => ({ form: { [name]: form } }));
  const isShift = isCounting(name) && Number.isInteger(theirs) && Number.isInteger(ours);
  return [
    ...forms,
    ...(isShift ? [{ shift: { [name]: Number(theirs) - Number(ours) } }] : []),
    ...(isServers && isWord(point)
      ? [{ values: { [name]: { [String(withoutOwnNumbers(ours))]: constant } } }]
      : []),
    ...(isServers && isWorded(point) ? [{ set: { [name]: constant } }] : []),
  ];
}

/** Whether a value of the mock is one that it has again in another chat. */
function isWord(point: Point): boolean {
  const { name, ours, pair } = point;
  return typeof ours !== 'object' && isConstant(name, ours, pair) && isWorded(point);
}

/** What somebody says stands in `text`, but for some words of the server, and for the events of files. */
function isWorded({ name, ours, event }: Point): boolean {
  return (
    name !== 'text' || SERVER_TEXTS.has(String(ours)) || event === 'FileUploaded' || event === 'FileDeleted'
  );
}
