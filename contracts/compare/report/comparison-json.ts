import { redactorFor } from '../../probe/evidence/redactor.ts';
import { shownEntry } from '../../probe/evidence/shown-entry.ts';
import type { WireEntry } from '../../probe/wire/wire-entry.ts';
import { defined } from '../../shared/defined.ts';
import type { Target } from '../../target/target.ts';
import type { Compared, Comparison } from '../compare-servers.ts';
import { stepText } from '../conversation/compare-step.ts';
import { harmlessDifferences } from './differences.ts';

/** A comparison as JSON; bodies are texts, and there are no secrets. */
export function comparisonJson(comparison: Comparison, a: Target, b: Target): string {
  const { compared, ...about } = comparison;
  return `${JSON.stringify({ ...about, conversations: compared.map((each) => shown(each, a, b)) }, null, 2)}\n`;
}

function shown(
  { conversation: { id, title }, transport, outcome, reason, found }: Compared,
  a: Target,
  b: Target,
) {
  return {
    id,
    title,
    transport,
    outcome,
    ...defined({ reason }),
    ...(found && {
      steps: found.steps.map((step) => ({ text: stepText(step), ...step })),
      differences: harmlessDifferences(found, a, b),
      removedSteps: found.removed,
      repeatable: found.repeatable,
      wireA: shownWire(found.a.wire, a),
      wireB: shownWire(found.b.wire, b),
    }),
  };
}

function shownWire(wire: readonly WireEntry[], target: Target) {
  const redactor = redactorFor(target, wire);
  return wire.map((entry) => shownEntry(entry, redactor));
}
