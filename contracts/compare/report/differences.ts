import { redactorFor } from '../../probe/evidence/redactor.ts';
import { defined } from '../../shared/defined.ts';
import type { Difference } from '../../shared/differences.ts';
import type { Target } from '../../target/target.ts';
import type { Found } from '../compare.ts';

/** In what they differ, without secrets: a server may say back what it was sent. */
export function harmlessDifferences(
  { differences, ...found }: Pick<Found, 'differences' | 'a' | 'b'>,
  a: Target,
  b: Target,
): readonly Difference[] {
  const redactors = { a: redactorFor(a, found.a.wire), b: redactorFor(b, found.b.wire) };
  return differences.map(({ path, ...values }) =>
    defined({ path, a: mapTexts(values.a, redactors.a.text), b: mapTexts(values.b, redactors.b.text) }),
  );
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value), (_name, each) => (typeof each === 'string' ? map(each) : each));
}
