import { redactorFor } from '../../probe/redactor.ts';
import type { WireEntry } from '../../probe/wire-entry.ts';
import type { Target } from '../../target/target.ts';
import type { Compared, Comparison } from '../comparison.ts';
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
    ...(reason !== undefined && { reason }),
    ...(found !== undefined && {
      steps: found.steps.map((step) => ({ text: stepText(step), ...step })),
      differences: harmlessDifferences(found, a, b),
      removedSteps: found.removed,
      repeatable: found.repeatable,
      wireA: found.a.wire.map((entry) => shownEntry(entry, found.a.wire, a)),
      wireB: found.b.wire.map((entry) => shownEntry(entry, found.b.wire, b)),
    }),
  };
}

function shownEntry(entry: WireEntry, wire: readonly WireEntry[], target: Target) {
  const { text, headers } = redactorFor(target, wire);
  if (entry.kind === 'frame') return { ...entry, url: text(entry.url), text: text(entry.text) };
  const { request, response, failure } = entry;
  return {
    ...entry,
    request: {
      ...request,
      url: text(request.url),
      headers: headers(request.headers),
      body: text(request.body),
    },
    ...(response !== undefined && {
      response: {
        status: response.status,
        headers: headers(response.headers),
        body: text(response.body.toString()),
      },
    }),
    ...(failure !== undefined && { failure: text(failure) }),
  };
}
