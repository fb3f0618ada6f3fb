import { type Level, levels } from '../../case/case.ts';
import { entryText } from '../../probe/evidence/describe-exchange.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import { indented } from '../../shared/indented.ts';
import {
  type Breach,
  exitCodeOf,
  hasJudged,
  hasPassed,
  isFailure,
  type RuleResult,
  type SituationResult,
  type Verdict,
} from '../verdict/verdict.ts';

/** How the outcome of a situation is marked. */
const MARKS = { survived: '✓', failed: '✗', skipped: '–', error: '!' } as const;

/** One situation on one line, and why where it was not survived. */
export function situationLine({ id, level, name, title, outcome, reason }: SituationResult): string {
  const line = `${MARKS[outcome]} ${id} ${level.padEnd(6)} ${name.padEnd(17)} ${title}\n`;
  return reason === undefined ? line : `${line}${indented(reason.trimEnd(), 4)}`;
}

/** What is said at the end, in the terminal: what was not survived, what was not kept, and a line that sums it up. */
export function verdictText(verdict: Verdict): string {
  const broken = byWeight(verdict.rules.filter(({ outcome }) => outcome === 'broken'));
  const failed = byWeight(verdict.situations.filter(({ outcome }) => outcome === 'failed'));
  const lines = [
    ...(failed.length === 0 ? [] : ['\nNot survived\n\n', ...failed.map(situationText)]),
    ...(broken.length === 0 ? [] : ['\nRules not kept\n\n', ...broken.map(ruleText)]),
    `\n${summary(verdict)}\n`,
  ];
  return lines.join('');
}

/** One sentence about everything. */
export function summary(verdict: Verdict): string {
  const { situations, rules, transports, requests } = verdict;
  const count = (all: readonly { outcome: string }[], outcome: string) =>
    all.filter((each) => each.outcome === outcome).length;
  const played = situations.length - count(situations, 'skipped');
  const kept = count(rules, 'kept');
  return [
    `${verdictOf(verdict)}:`,
    `survived ${count(situations, 'survived')} of ${played} situations`,
    `(${count(situations, 'skipped')} skipped),`,
    `kept ${kept} of ${kept + count(rules, 'broken')} rules (${count(rules, 'unused')} had no occasion),`,
    `with ${requests} requests over ${transports.join(' and ') || 'nothing'}`,
  ].join(' ');
}

/** The verdict in a few words. */
export function verdictOf(verdict: Verdict): string {
  if (verdict.requests === 0 && verdict.situations.some(({ outcome }) => outcome === 'failed'))
    return `Nothing was judged, since the client sent no request to ${verdict.dataURL}`;
  if (!hasJudged(verdict)) return 'Nothing was judged';
  if (exitCodeOf(verdict) === exitCodes.suiteError) return 'Not everything could be judged';
  if (hasPassed(verdict)) return passedText(verdict);
  const hasFailed =
    verdict.situations.some(({ level, outcome }) => level === 'MUST' && outcome === 'failed') ||
    verdict.rules.some((rule) => rule.level === 'MUST' && isFailure(rule));
  if (hasFailed) return 'The client does not do what it must';
  if (verdict.rules.some((rule) => isFailure(rule))) return 'The client storms its server';
  return `The client does what it must, and fails by --fail-on ${verdict.failOn.join(',')}`;
}

/** What was skipped may be what a client does wrong. */
function passedText({ situations }: Verdict): string {
  const skipped = situations.filter(({ level, outcome }) => level === 'MUST' && outcome === 'skipped').length;
  if (skipped === 0) return 'The client does what it must';
  return `The client fails no MUST, but ${skipped} of its situations ${skipped === 1 ? 'was' : 'were'} skipped`;
}

/** What weighs most comes first. */
export function byWeight<T extends { readonly level: Level; readonly fails?: true }>(
  results: readonly T[],
): T[] {
  const weight = ({ level, fails }: T) => (fails ? 0 : levels.indexOf(level));
  return [...results].sort((a, b) => weight(a) - weight(b));
}

/** Where a rule comes from, so that nobody takes a choice of this project for Genesys' word. */
export function originOf({ provenance, source }: Pick<RuleResult, 'provenance' | 'source'>): string {
  return provenance === 'decided' ? `decided by this project, not by Genesys` : `${provenance}: ${source}`;
}

/** One breach in a line: where the journal found it, with its code and what that rests on. */
export function breachText({ message, finding }: Breach): string {
  if (finding === undefined) return message;
  const { code, severity, ...origin } = finding;
  return `${message} (${code}, ${severity}; ${originOf(origin)})`;
}

function situationText(result: SituationResult): string {
  return `${situationLine(result)}${indented(originOf(result), 4)}\n`;
}

function ruleText({ id, level, title, fails, times, breaches, ...origin }: RuleResult): string {
  const [first] = breaches;
  const evidence = first?.evidence.map((entry) => entryText(entry).join('\n')).join('\n\n') ?? '';
  const messages = breaches.map((breach) => `${breachText(breach)}\n`).join('');
  return [
    `✗ ${id} ${level.padEnd(6)} ${title}${times > 1 ? ` (broken ${times} times)` : ''}\n`,
    indented(originOf(origin), 4),
    fails
      ? indented('this fails the client at any level: it takes the server away from everybody else', 4)
      : '',
    indented(messages.trimEnd(), 4),
    evidence === '' ? '' : `\n${indented(evidence.trimEnd(), 6)}`,
    '\n',
  ].join('');
}
