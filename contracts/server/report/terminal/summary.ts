import { type Level, levels } from '../../../case/case.ts';
import { decidingLevels } from '../../../case/fail-on.ts';
import { leftOpenText } from '../../../probe/customer/left-open.ts';
import { entryText } from '../../../probe/evidence/describe-exchange.ts';
import type { Report, ReportedCase } from '../report.ts';
import { provenanceNotes, reasonLine, titleOf } from '../title.ts';
import { lackedBy } from '../totals.ts';
import { sharesOf } from '../verdict.ts';
import { warningsOf, warningText } from '../warnings.ts';
import { harmless, type Style } from './style.ts';

/** A level whose findings are more than this is told in short; the reports in files hold everything. */
const MOST_IN_FULL = 12;
const FRAMES_SHOWN = 4;

/** What a person reads when a run is over: findings, the gravest first, what was skipped and why, one line of totals. */
export function summary(report: Report, style: Style): string {
  const sections = [
    ...levels.map((level) => findings(report, level, style)),
    errors(report, style),
    knownFailures(report, style),
    furtherFields(report, style),
    skips(report, style),
    brokenOff(report, style),
    leftOpen(report, style),
    warnings(report, style),
    `${totals(report, style)}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

const headings: Readonly<Record<Level, string>> = {
  MUST: 'MUST failed',
  SHOULD: 'SHOULD failed',
  MAY: 'Differs from what this project decided where nothing is known',
};

function findings({ cases, failOn }: Report, level: Level, style: Style): string {
  const failed = cases.filter((each) => each.level === level && each.outcome === 'fail');
  if (failed.length === 0) return '';
  const inFull = level === 'MUST' || (level === 'SHOULD' && failed.length <= MOST_IN_FULL);
  const colour = level === 'MUST' ? style.red : style.yellow;
  const effect = decidingLevels(failOn).includes(level) ? '' : ' (does not change the exit code)';
  const heading = style.bold(colour(`${headings[level]}${effect}: ${failed.length}`));
  return section(heading, failed.map((each) => (inFull ? full(each, style) : short(each, style))).join('\n'));
}

function errors({ cases }: Report, style: Style): string {
  const broken = levels.flatMap((level) =>
    cases.filter((each) => each.level === level && each.outcome === 'error'),
  );
  if (broken.length === 0) return '';
  const musts = broken.filter(({ level }) => level === 'MUST').length;
  const told = musts === 0 ? '' : `, ${musts} of them a MUST, so that there is no verdict on it`;
  const heading = style.bold(style.yellow(`Not judged: ${broken.length}${told}`));
  return section(heading, broken.map((each) => short(each, style)).join('\n'));
}

function section(heading: string, text: string): string {
  return `\n${heading}\n\n${text}`;
}

function full(result: ReportedCase, style: Style): string {
  const evidence = evidenceOf(result).flatMap(entryText);
  return indented([
    `${style.bold(titleOf(result))}  ${harmless(result.title)}`,
    ...lines('  ', result.reason ?? ''),
    `  ${style.dim('rule')}  ${harmless(result.source)} (${provenanceNotes[result.provenance]})`,
    ...(result.knownFailure ? [`  ${expired(result)}`] : []),
    ...evidence.map((line) => `  ${style.dim(harmless(line))}`),
    ...(result.curl === undefined ? [] : [`  ${style.dim('repeat')}`, ...lines('  ', result.curl)]),
  ]);
}

function short(result: ReportedCase, style: Style): string {
  return indented([
    `${style.bold(titleOf(result))}  ${harmless(result.title)}`,
    `  ${harmless(reasonLine(result.reason ?? ''))}`,
    ...(result.knownFailure ? [`  ${expired(result)}`] : []),
  ]);
}

function expired({ knownFailure }: ReportedCase): string {
  return `known failure, expired on ${knownFailure?.expires}: ${harmless(knownFailure?.reason ?? '')}`;
}

/** The last that crossed the wire: what the case judged last. */
function evidenceOf({ wire }: ReportedCase) {
  const last = wire.at(-1);
  return last?.kind === 'frame' ? wire.slice(-FRAMES_SHOWN) : wire.slice(-1);
}

function knownFailures({ cases, unusedKnownFailures }: Report, style: Style): string {
  const accepted = cases.filter(({ outcome }) => outcome === 'known');
  const passing = cases.filter(({ knownFailure }) => knownFailure?.state === 'passes');
  const told = [
    ...accepted.map(
      (each) => `${titleOf(each)}  until ${each.knownFailure?.expires}: ${each.knownFailure?.reason}`,
    ),
    ...passing.map((each) => `${titleOf(each)}  passes now: remove it from the file`),
    ...unusedKnownFailures.map(({ id }) => `${id}  was not run`),
  ];
  if (told.length === 0) return '';
  return section(style.bold('Known failures'), indented(told.map(harmless)));
}

function furtherFields({ target }: Report, style: Style): string {
  if (target.furtherFields.length === 0) return '';
  const heading = style.bold(
    'Fields in its answers that the Chat API does not name; they are allowed, and fail no case',
  );
  return section(heading, indented([harmless(target.furtherFields.join(', '))]));
}

function skips({ cases }: Report, style: Style): string {
  const skipped = cases.filter(({ outcome }) => outcome === 'skip');
  if (skipped.length === 0) return '';
  const rows = lackedBy(skipped).map(({ words, count }) => `${String(count).padStart(4)}  ${words}`);
  const heading = style.bold(`Skipped: ${skipped.length}, because one or more of these are missing`);
  return section(heading, indented(rows));
}

/** Among the last, so that nobody overlooks what is still to be done: these chats keep agents and licences. */
function leftOpen(report: Report, style: Style): string {
  const text = leftOpenText(report.leftOpen);
  return text === undefined ? '' : `\n${style.bold(style.yellow(`! ${harmless(text)}`))}\n`;
}

/** Last of all, so that nobody has to scroll up to what concerns the customers of the server. */
function warnings({ cases }: Report, style: Style): string {
  const found = warningsOf(cases).map((each) => style.red(`! ${harmless(warningText(each))}`));
  if (found.length === 0) return '';
  const heading = `Security: ${found.length} (whatever the level of the case is)`;
  return section(style.bold(style.red(heading)), indented(found));
}

function brokenOff({ cases, planned }: Report, style: Style): string {
  if (cases.length >= planned) return '';
  return `\n${style.bold(style.yellow(`Broken off: ${cases.length} of ${planned} runs were made`))}\n`;
}

/** The last line: every level, and the verdict. */
export function totals(report: Report, style: Style): string {
  const { kind, words } = report.verdict;
  const colour = { good: style.green, bad: style.red, neither: style.yellow }[kind];
  return `${colour(style.bold(words))}  ${sharesOf(report).join(' · ')} · ${(report.durationMs / 1000).toFixed(1)} s`;
}

function lines(indent: string, text: string): string[] {
  return text.split('\n').map((line) => `${indent}${harmless(line)}`);
}

function indented(rows: readonly string[]): string {
  return `${rows.map((row) => (row === '' ? '' : `  ${row}`)).join('\n')}\n`;
}
