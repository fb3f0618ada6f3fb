import { overlaidAnswer } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import { isSameHere } from '../compare/alike.ts';
import { isCount } from '../compare/places.ts';
import type { Point } from '../compare/point.ts';
import { isCounting } from './constants.ts';
import type { Edit } from './edit.ts';

/** Whether a change explains all of these. What spoke against the last one is asked first, and then what differs. */
export function explainer(points: readonly Point[]): (edit: Edit) => boolean {
  const inTurn = [...points.filter(({ agrees }) => !agrees), ...points.filter(({ agrees }) => agrees)];
  let against: Point | undefined;
  return (edit) => {
    if (against !== undefined && !explains(edit, against)) return false;
    const found = inTurn.find((each) => !explains(edit, each));
    against = found ?? against;
    return found === undefined;
  };
}

/** Whether a change makes of what the mock has what the other server has. */
function explains(edit: Edit, point: Point): boolean {
  const { what, name, theirs, ours, renamed, pair } = point;
  if (what === 'status') return edit.status === theirs;
  if (what === 'header') return (edit.headers?.[name] ?? undefined) === pair.theirs?.headers[name];
  if (what === 'order') {
    const own = Object.keys(
      overlaidAnswer(Object.fromEntries((ours as string[]).map((each) => [each, 0])), [
        { order: edit.order ?? [] },
      ]),
    );
    const common = (theirs as string[]).filter((each) => own.includes(each));
    return own.filter((each) => common.includes(each)).join() === common.join();
  }
  if (edit.rename !== undefined) return renamed === edit.rename[name];
  if (edit.form !== undefined && isCounting(name)) return isCountedSo(edit, point);
  const given = ours === undefined ? {} : { [name]: ours };
  const { chatId } = isObject(pair.ours?.body) ? pair.ours.body : {};
  const made = overlaidAnswer(given, [edit], chatId)[name];
  return (
    renamed === undefined &&
    (made === undefined ? theirs === undefined : isSameHere(name, theirs, made, pair))
  );
}

/** What counts has a form, whatever it has counted to. */
function isCountedSo(edit: Edit, { name, theirs, ours, renamed }: Point): boolean {
  const made = overlaidAnswer({ [name]: ours }, [edit])[name];
  return (
    renamed === undefined &&
    ours !== undefined &&
    isCount(made) &&
    typeof made === typeof theirs &&
    isCount(theirs)
  );
}
