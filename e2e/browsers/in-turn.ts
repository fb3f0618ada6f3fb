/** The tag of a test that `npm test` leaves to `npm run test:all`, but for Chromium, which has them all. */
export const OUT_OF_TURN = '@out-of-turn';

/** The tag of a test that `npm test` leaves to `npm run test:all` in every browser: it takes long, or has siblings that stay. */
export const ONLY_IN_WHOLE = '@only-in-whole';

/** Whether this run holds every test in every browser. */
export const isWhole = process.env.WHOLE_RUN !== undefined;

/** Whether a run in this browser holds each test over every transport that it has. */
export function runsOverAll(browser: string): boolean {
  return isWhole || browser === 'chromium';
}

/**
 * The one of several that a title takes where it may not have them all: always the same for one title, and all of them
 * about equally often.
 *
 * @example
 * inTurn('event/opened', ['polling', 'cometd-websocket']); // 'polling' or 'cometd-websocket'
 */
export function inTurn<One>(title: string, all: readonly One[]): One | undefined {
  const sum = [...title].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return all[sum % all.length];
}

/** What a run leaves out, by tag; undefined where it holds everything. */
export function leftOutTags(hasAllTransports: boolean): RegExp | undefined {
  if (isWhole) return undefined;
  return new RegExp(hasAllTransports ? ONLY_IN_WHOLE : `${ONLY_IN_WHOLE}|${OUT_OF_TURN}`);
}
