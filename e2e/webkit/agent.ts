import { decode, encode } from './values.ts';

/** What a call in the page came to. */
export type Outcome = { value: unknown } | { error: unknown };

/** What a page tells when it is asked: whether a call has settled, and what it raised since it was asked last. */
export interface Report {
  /** `unknown` where another page has taken the place of the one that was called. */
  state: 'settled' | 'pending' | 'unknown';
  outcome?: Outcome;
  errors: string[];
}

interface Agent {
  /** Calls a function with an encoded value, and tells at once what there is to tell. */
  call(number: number, act: (given: unknown) => unknown, given: string): string;
  /** A `Report` as text. */
  ask(number: number): string;
}

declare global {
  var __webdriver: Agent | undefined;
}

/** Makes what the page has of us: once in each page. */
function settleIn(page: typeof globalThis, encodeValue: typeof encode, decodeValue: typeof decode): void {
  if (page.__webdriver) return;
  const outcomes = new Map<number, Outcome | undefined>();
  let errors: string[] = [];
  const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
  page.addEventListener('error', ({ error, message }) => errors.push(error ? messageOf(error) : message));
  page.addEventListener('unhandledrejection', ({ reason }) => errors.push(messageOf(reason)));

  const ask = (number: number): string => {
    const outcome = outcomes.get(number);
    const report: Report = {
      state: outcome ? 'settled' : outcomes.has(number) ? 'pending' : 'unknown',
      errors,
    };
    if (outcome) {
      report.outcome = outcome;
      outcomes.delete(number);
    }
    errors = [];
    return JSON.stringify(report);
  };
  page.__webdriver = {
    ask,
    call(number, act, given) {
      outcomes.set(number, undefined);
      const settle = (make: () => Outcome) => {
        try {
          outcomes.set(number, make());
        } catch (error) {
          outcomes.set(number, { error: encodeValue(error) });
        }
      };
      try {
        const made = act(decodeValue(JSON.parse(given)));
        if (typeof (made as PromiseLike<unknown> | undefined)?.then === 'function')
          (made as PromiseLike<unknown>).then(
            (value) => settle(() => ({ value: encodeValue(value) })),
            (error) => settle(() => ({ error: encodeValue(error) })),
          );
        else settle(() => ({ value: encodeValue(made) }));
      } catch (error) {
        settle(() => ({ error: encodeValue(error) }));
      }
      return ask(number);
    },
  };
}

/** The script that does so. At the beginning of a page, it also hears what the page's own scripts raise. */
export const agentScript = `(${settleIn})(globalThis, ${encode}, ${decode});`;

/** The script that asks for the report on a call; without an agent, the page that was called is gone. */
export const askScript = `return globalThis.__webdriver
  ? __webdriver.ask(arguments[0])
  : '{ "state": "unknown", "errors": [] }';`;
