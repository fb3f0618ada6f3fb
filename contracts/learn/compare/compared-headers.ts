import { HEADER_FORMS, type HeaderForms } from '../../shared/header-forms.ts';

type Headers = Readonly<Record<string, string>>;

const COMPARED: HeaderForms = { ...HEADER_FORMS, 'cache-control': (value) => value };

/** Headers that redaction takes away. */
const LOST: ReadonlySet<string> = new Set(['content-disposition']);

/** The names of the headers that are compared. */
export const comparedNames: readonly string[] = Object.keys(COMPARED);

/** What lets pages in depends on the page that asks. */
const FOR_PAGES = /^access-control-/;

/**
 * Headers of two answers side by side; of a capture without any, none.
 *
 * @param isOfPage whether the request named an origin: what a server allows others says nothing of what pages get
 */
export function comparedHeaders(theirs: Headers, ours: Headers, isOfPage: boolean) {
  if (Object.keys(theirs).length === 0) return [];
  return Object.entries(COMPARED).flatMap(([name, tell]) => {
    if (!isOfPage && FOR_PAGES.test(name)) return [];
    const [one, other] = [theirs[name], ours[name]];
    const isLost = one === undefined && LOST.has(name);
    if (isLost || (one === undefined && other === undefined)) return [];
    return [{ name, theirs: one && tell(one), ours: other && tell(other) }];
  });
}
