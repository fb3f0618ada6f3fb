import type { Found } from './judge.ts';

/** A difference with its reason. */
export interface Known extends Found {
  readonly reason: string;
  readonly title: string;
}

/** Each difference with the reason of the one in the list that is most like it, or with `?`. */
export function reasonsFor(title: string, found: readonly Found[], list: readonly Known[]): Known[] {
  return found.map(({ step, line }) => {
    const here = list.filter((each) => each.title === title && each.step === step);
    const reason =
      only(here.filter((each) => each.line === line)) ??
      only(here.filter((each) => subject(each.line) === subject(line))) ??
      only(list.filter((each) => each.line === line)) ??
      '?';
    return { reason, title, step, line };
  });
}

/** The reason that all of them have. */
function only(alike: readonly Known[]): string | undefined {
  const reasons = new Set(alike.map(({ reason }) => reason));
  return reasons.size === 1 ? [...reasons][0] : undefined;
}

/** What a line is about: `+ error @5 after ended` is about `+ error`, `error.status: number → text` about `error`. */
function subject(line: string): string {
  return /^[+−] \S+|^<?\w+/.exec(line)?.[0] ?? line;
}
