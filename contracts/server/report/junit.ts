import type { FailOn } from '../../case/fail-on.ts';
import { leftOpenText } from '../../probe/customer/left-open.ts';
import { entryText } from '../../probe/evidence/describe-exchange.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import { effectOf } from './effect-of.ts';
import type { Report, ReportedCase } from './report.ts';
import { bySubject, reasonLine, titleOf } from './title.ts';

/**
 * The report as JUnit XML: a suite for each subject. Only what changes the exit code is a failure there; another SHOULD or MAY
 * that failed is `skipped` with its reason, so that a build does not break on what nobody promised.
 */
export function junitReport({ cases, durationMs, startedAt, leftOpen, failOn }: Report): string {
  const said = leftOpenText(leftOpen);
  const results = cases.map((each): JunitCase => ({ ...each, status: junitStatus(each, failOn) }));
  const suites = bySubject(results).map(([subject, all], i) =>
    suite(subject, all, startedAt, i === 0 ? said : undefined),
  );
  const counts = countsOf(results);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gms-contracts" ${counts} time="${seconds(durationMs)}">
${suites.join('\n')}
</testsuites>
`;
}

/** A result, and what JUnit calls its outcome. */
type JunitCase = ReportedCase & { readonly status: 'passed' | 'failure' | 'error' | 'skipped' };

/** @param note what is said of the whole run, for which JUnit has no place of its own */
function suite(subject: string, cases: readonly JunitCase[], startedAt: string, note?: string): string {
  const properties =
    note === undefined
      ? ''
      : `    <properties><property name="chats left open" value="${escaped(note)}"/></properties>\n`;
  const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return `  <testsuite name="${escaped(subject)}" ${countsOf(cases)} time="${time}" timestamp="${escaped(startedAt)}">
${properties}${cases.map(testcase).join('\n')}
  </testsuite>`;
}

function testcase(result: JunitCase): string {
  const { level, title, subject, durationMs } = result;
  const name = escaped(`${titleOf(result)} ${level}: ${title}`);
  const open = `    <testcase name="${name}" classname="gms-contracts.${escaped(subject)}" time="${seconds(durationMs)}"`;
  const inner = innerOf(result);
  return inner === '' ? `${open}/>` : `${open}>${inner}</testcase>`;
}

/** What changes the exit code is a failure or an error; any other case that did not pass is skipped. */
function junitStatus(result: ReportedCase, failOn: readonly FailOn[]): JunitCase['status'] {
  if (result.outcome === 'pass') return 'passed';
  const effect = effectOf(result, failOn);
  if (effect === undefined) return 'skipped';
  return effect === exitCodes.departs ? 'failure' : 'error';
}

function innerOf({ status, ...result }: JunitCase): string {
  if (status === 'passed') return '';
  const { level, outcome, reason = '', source, knownFailure, wire, curl } = result;
  if (status === 'skipped') {
    const why =
      outcome === 'known' ? `known failure until ${knownFailure?.expires}: ${knownFailure?.reason}` : reason;
    const said = outcome === 'fail' ? `${level} failed, which does not fail the run: ${why}` : why;
    return `<skipped message="${escaped(said)}"/>`;
  }
  const evidence = [reason, `Rule: ${source}`, ...wire.slice(-1).flatMap(entryText), curl ?? ''].join('\n');
  return `<${status} type="${level}" message="${escaped(reasonLine(reason))}">${escaped(evidence)}</${status}>`;
}

function countsOf(cases: readonly JunitCase[]): string {
  const number = (status: string) => cases.filter((each) => each.status === status).length;
  return `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** XML 1.0 has no way to spell most control characters, nor half a surrogate pair. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '�')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
  );
}
