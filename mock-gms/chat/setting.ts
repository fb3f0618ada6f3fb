/** The values that a setting takes. */
export interface Kind<T> {
  readonly expects: string;
  /** All of them, where they can be counted. */
  readonly choices?: readonly string[];
  accepts(value: unknown): value is T;
  /** A wrong value is not shown either: it may be meant for a secret. */
  readonly isSecret?: true;
  /** What is wrong with a value that has many parts, where it can be said. */
  problem?(value: unknown): string | undefined;
}

export const flag: Kind<boolean> = {
  expects: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

export const text: Kind<string> = {
  expects: 'a text that is not empty',
  accepts: (value): value is string => typeof value === 'string' && value !== '',
};

/** A secret that a header carries. */
export const secretText: Kind<string> = {
  expects: 'a text that a header can carry: printable ASCII, without a space at either end',
  accepts: (value): value is string => typeof value === 'string' && /^[!-~](?:[ -~]*[!-~])?$/.test(value),
  isSecret: true,
};

/** A text of a notice; an empty one is sent to nobody. */
export const anyText: Kind<string> = { expects: 'a text', accepts: (value) => typeof value === 'string' };

export function whole(least: number, most: number, unit: string): Kind<number> {
  return {
    expects: `a whole number of ${unit} from ${least} to ${most}`,
    accepts: (value): value is number =>
      Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

export function oneOf<const T extends readonly string[]>(...names: T): Kind<T[number]> {
  return {
    expects: `one of ${names.join(', ')}`,
    choices: names,
    accepts: (value): value is T[number] => typeof value === 'string' && names.includes(value),
  };
}

/** A setting: what it takes, its default, and what it is for. */
export interface Setting<T, Initial extends T | undefined = T> {
  readonly kind: Kind<T>;
  readonly initial: Initial;
  readonly about: string;
}

/** What a setting can be. */
export type ValueOf<S> =
  S extends Setting<infer T, infer Initial> ? (Initial extends undefined ? T | undefined : T) : never;

/** A setting with a default. */
export function setting<T>(kind: Kind<T>, initial: NoInfer<T>, about: string): Setting<T> {
  return { kind, initial, about };
}

/** A setting without a default. */
export function optional<T>(kind: Kind<T>, about: string): Setting<T, undefined> {
  return { kind, initial: undefined, about };
}

const YEAR = 31_536_000;

/** A time in seconds. */
export const seconds = whole(0, YEAR, 'seconds');
