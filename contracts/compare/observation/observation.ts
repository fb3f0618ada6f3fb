/** What a server did at one step, with everything taken out that may differ: what remains is compared. */
export type Observation =
  | {
      readonly status: number;
      /** Those that clients and browsers read. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | {
      /** The reply to a publication. */
      readonly reply: unknown;
      /** Every event that was pushed since the step before, whatever pushes it came in. */
      readonly events: readonly unknown[];
      /** Every pushed answer with a statusCode other than 0. */
      readonly failures: readonly unknown[];
      /** What the last push says beside its events. */
      readonly last: unknown;
    }
  | { readonly done: true }
  /** No answer, or one that is not HTTP or Bayeux. */
  | { readonly failed: string };

type Members<Each> = Each extends unknown ? keyof Each : never;

/** What an observation may have: the places of all differences begin with one of these. */
export const OBSERVED: Readonly<Record<Members<Observation>, true>> = {
  status: true,
  headers: true,
  body: true,
  reply: true,
  events: true,
  failures: true,
  last: true,
  done: true,
  failed: true,
};
