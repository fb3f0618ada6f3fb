import { types } from 'node:util';
import { report } from './report.ts';

/**
 * The boundary of an entry point: a request, a frame, a timer, a listener, a callback of a library. What the work
 * throws, now or later, is reported once and ends here, so that it cannot end the process.
 *
 * @param work what the entry point does; a promise that it returns is watched
 * @param failed answers the waiting client, such as with HTTP 500; what it throws is reported too
 * @example
 * guard(() => converse(request, response), () => respondJson(request, response, 500, failure('internal').body));
 */
export function guard(work: () => unknown, failed: (error: unknown) => void = () => {}): void {
  const fail = (error: unknown) => {
    report(error);
    try {
      failed(error);
    } catch (another) {
      report(another);
    }
  };
  try {
    const result = work();
    // Also one of another realm, such as that of a test runner which loads tests apart from packages.
    if (types.isPromise(result)) result.catch(fail);
  } catch (error) {
    fail(error);
  }
}
