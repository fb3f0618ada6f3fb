import type { Conversation } from '../../../mock-gms/capture.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { firstError } from '../compare/first-error.ts';

/** Codes of a text that is too long: that of the documents, and what HTTP says of a body. */
const TOO_LONG: ReadonlySet<number> = new Set([204, 413]);

/** The most that the mock can be set to. */
const MOST = 1_048_576;

/**
 * How many bytes a server may take of one text: numbers that refusals name, and one less than the shortest text that was refused,
 * where longer ones were not taken.
 */
export function longTexts(
  pairs: readonly Pick<Pair, 'theirs'>[],
  conversations: readonly Pick<Conversation, 'acts' | 'told'>[],
): readonly number[] {
  const named = pairs.flatMap(({ theirs }) => {
    const error = firstError(theirs?.body);
    if (error === undefined || !TOO_LONG.has(Number(error.code))) return [];
    return [...String(error.advice).matchAll(/\d{1,7}/g)].map(([digits]) => Number(digits));
  });
  const refused = new Set(conversations.flatMap((each) => [...refusedIn(each)]));
  const texts = conversations
    .flatMap(({ acts }) => acts)
    .filter(({ fields }) => fields.message !== undefined);
  const sizeOf = ({ fields }: Act) => Buffer.byteLength(fields.message ?? '');
  const shortest = Math.min(...[...refused].map(sizeOf));
  const isTaken = (act: Act) => !refused.has(act) && !act.isRefused && act.unjudged === undefined;
  const longest = Math.max(0, ...texts.filter(isTaken).map(sizeOf));
  const seen = Number.isFinite(shortest) && longest < shortest ? [shortest - 1] : [];
  return [...new Set([...named, ...seen])].filter((bytes) => bytes >= 1 && bytes <= MOST);
}

type Act = Conversation['acts'][number];

/** The acts that were refused because their text is too long; over CometD a push after them says so. */
function refusedIn({ acts, told }: Pick<Conversation, 'acts' | 'told'>): ReadonlySet<Act> {
  const refusals = told.filter(
    ({ status, answer }) =>
      status === 413 || answer.errors?.some(({ code }) => code !== undefined && TOO_LONG.has(code)),
  );
  return new Set(
    refusals.flatMap(({ entry, at, pushed }) => {
      const act = acts.findLast((each) =>
        pushed ? each.at <= at && each.fields.message !== undefined : each.entry === entry,
      );
      return act === undefined ? [] : [act];
    }),
  );
}
