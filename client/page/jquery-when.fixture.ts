/** Waits as `$.when(...values).then(done, fail)` does. */
export type When = (
  values: readonly unknown[],
  done: (...values: unknown[]) => void,
  fail: (reason: unknown) => void,
) => void;

interface Promised {
  promise(): Promised;
  done(hear: (value: unknown) => void): Promised;
  fail(hear: (reason: unknown) => void): Promised;
  progress(hear: (news: unknown) => void): Promised;
  then(done: (value: unknown) => void, fail: (reason: unknown) => void): unknown;
}

const has = (value: unknown, method: keyof Promised): value is Promised =>
  typeof (value as Promised | undefined)?.[method] === 'function';

/**
 * Doubles of `$.when`, each asking of its values precisely what that release asks of them.
 * @see the documented behaviour of jQuery.when; the project depends on no jQuery
 */
export const jQueries = {
  // `value.promise().then(done, fail, progress)`
  '1.7': each((value, done, fail) =>
    has(value, 'promise') ? value.promise().then(done, fail) : done(value),
  ),
  // `value.promise().done(…).fail(…).progress(…)`
  '1.12 and 2': each((value, done, fail) =>
    has(value, 'promise')
      ? value
          .promise()
          .done(done)
          .fail(fail)
          .progress(() => {})
      : done(value),
  ),
  // `value.promise().done(…).fail(…)` where there is promise, else `value.then(…)` where there is that
  '3': each((value, done, fail) => {
    if (has(value, 'promise')) value.promise().done(done).fail(fail);
    else if (has(value, 'then')) value.then(done, fail);
    else done(value);
  }),
} as const satisfies Record<string, When>;

function each(
  adopt: (value: unknown, done: (value: unknown) => void, fail: (reason: unknown) => void) => unknown,
): When {
  return (values, done, fail) => {
    const results: unknown[] = [...values];
    let missing = values.length;
    let failed = false;
    values.forEach((value, at) => {
      adopt(
        value,
        (given) => {
          results[at] = given;
          missing -= 1;
          if (missing === 0) done(...results);
        },
        (reason) => {
          if (!failed) fail(reason);
          failed = true;
        },
      );
    });
  };
}
