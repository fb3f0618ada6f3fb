import { kindOf } from '../../shared/differences.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { COMPARED_HEADERS } from './normalise.ts';
import { OBSERVED } from './observation.ts';

/**
 * Reads a place of `--ignore`, which may be copied from a difference that is shown.
 *
 * @throws {UsageError} where no difference can be there
 * @example
 * ignoredPlace('body.messages.0.text'); // 'body.messages.text'
 */
export function ignoredPlace(text: string): string {
  const place = kindOf(text);
  const [first = '', ...rest] = place.split('.');
  if (!Object.hasOwn(OBSERVED, first))
    throw new UsageError(
      `--ignore: unknown place '${text}'; a place begins with ${Object.keys(OBSERVED).join(', ')}`,
    );
  if (first !== 'headers' || rest.length === 0) return place;
  const header = rest.join('.').toLowerCase();
  if (!COMPARED_HEADERS.includes(header))
    throw new UsageError(
      `--ignore: the header '${header}' is not compared; compared are ${COMPARED_HEADERS.join(', ')}`,
    );
  return `headers.${header}`;
}

/** Whether a place that is ignored covers a difference: it is there, or below it. */
export function covers(place: string, path: string): boolean {
  const kind = kindOf(path);
  return kind === place || kind.startsWith(`${place}.`);
}
