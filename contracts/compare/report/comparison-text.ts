import { curlScript } from '../../probe/evidence/curl.ts';
import { describeEntry } from '../../probe/evidence/describe-exchange.ts';
import { redactorFor } from '../../probe/evidence/redactor.ts';
import type { WireEntry } from '../../probe/wire/wire-entry.ts';
import type { Difference } from '../../shared/differences.ts';
import { indented } from '../../shared/indented.ts';
import type { Target } from '../../target/target.ts';
import type { Found } from '../compare.ts';
import type { Compared, Comparison } from '../compare-servers.ts';
import { stepText } from '../conversation/compare-step.ts';
import { harmlessDifferences } from './differences.ts';

const MARKS = { same: '=', different: '≠', skipped: '–' } as const;

/** Differences of one step that are shown. */
const MOST_DIFFERENCES = 8;
const LONGEST_VALUE = 200;

/** One conversation on one line. */
export function comparedLine({ conversation: { id, title }, transport, outcome, reason }: Compared): string {
  const over = transport === 'polling' ? '' : ` [${transport}]`;
  return `${MARKS[outcome]} ${id}${over}  ${title}${reason === undefined ? '' : `: ${reason}`}\n`;
}

/** What a difference is, in full: the shortest conversation, where they differ, both wires, and how to repeat it. */
export function foundText(compared: Compared, a: Target, b: Target): string {
  const { conversation, found } = compared;
  if (found === undefined) return '';
  const { steps, removed, repeatable } = found;
  const differences = harmlessDifferences(found, a, b);
  const shorter =
    removed === 0 ? '' : ` (${removed} of ${conversation.steps.length} steps are not needed for it)`;
  return [
    `\n${comparedLine(compared)}\n`,
    `  The shortest conversation that shows it${shorter}:\n\n`,
    ...steps.map((step, place) => `    ${place + 1}. ${stepText(step)}\n`),
    repeatable ? '' : '\n  It did not show again when the conversation was held once more.\n',
    `\n  At step ${steps.length} they differ:\n\n`,
    ...differences.slice(0, MOST_DIFFERENCES).map(differenceText),
    differences.length > MOST_DIFFERENCES ? `    … and ${differences.length - MOST_DIFFERENCES} more\n` : '',
    wireText('A', found.a.wire, a),
    wireText('B', found.b.wire, b),
  ].join('');
}

/** One sentence about everything. */
export function comparisonSummary({ a, b, compared }: Comparison): string {
  const count = (outcome: Compared['outcome']) => compared.filter((each) => each.outcome === outcome).length;
  const all = count('same') + count('different');
  const skipped = count('skipped') === 0 ? '' : ` (${count('skipped')} skipped)`;
  return count('different') === 0
    ? `${a} and ${b} did the same in all of ${all} conversations${skipped}`
    : `${a} and ${b} differ in ${count('different')} of ${all} conversations${skipped}`;
}

function differenceText({ path, ...values }: Difference): string {
  const shown = (name: 'a' | 'b') => {
    if (!(name in values)) return 'not there';
    const text = JSON.stringify(values[name]);
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  };
  return `    ${path}\n      A  ${shown('a')}\n      B  ${shown('b')}\n`;
}

function wireText(name: 'A' | 'B', wire: Found['a']['wire'], target: Target): string {
  const redactor = redactorFor(target, wire);
  const entries = wire.map((entry) => redactor.text(describeEntry(withoutHeaders(entry)))).join('\n\n');
  const curl = curlScript(wire, target);
  return [
    `\n  ${name}\n\n${indented(entries, 4)}`,
    curl === undefined ? '' : `\n    Repeat it:\n\n${indented(redactor.text(curl), 4)}`,
  ].join('');
}

/** Credentials stand in headers, and which there are does not differ. */
function withoutHeaders(entry: WireEntry): WireEntry {
  if (entry.kind === 'frame') return entry;
  const { 'content-type': type } = entry.request.headers;
  return {
    ...entry,
    request: { ...entry.request, headers: type === undefined ? {} : { 'content-type': type } },
  };
}
