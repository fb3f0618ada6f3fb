import type { Case } from '../../case/case.ts';
import { type CaseResult, lackingFor } from '../../case/run-case.ts';
import { curlScript } from '../../probe/evidence/curl.ts';
import { redactorFor } from '../../probe/evidence/redactor.ts';
import { shownEntry } from '../../probe/evidence/shown-entry.ts';
import { defined } from '../../shared/defined.ts';
import type { Target } from '../../target/target.ts';
import type { ReportedCase } from './report.ts';

const SHOWN_OF_PASSED = 1_000;
const MOST_ENTRIES_OF_PASSED = 30;
const SHOWN_OF_OTHERS = 20_000;
const SHOWN_OF_VALUES = 400;

/**
 * A result as reports show it: the wire as text, shortened, without secrets.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * const [first] = cases;
 * reportCase(first, await runCase(first, target), target).subject; // 'start'
 * @see report/report.schema.json for the form of it
 */
export function reportCase(contractCase: Case, result: CaseResult, target: Target): ReportedCase {
  const { id, title, level, provenance, source } = contractCase;
  const redactor = redactorFor(target, result.wire);
  const shown = result.outcome === 'pass' ? SHOWN_OF_PASSED : SHOWN_OF_OTHERS;
  const body = (content: string | Buffer) =>
    shorten(redactor.text(typeof content === 'string' ? content : readable(content)), shown);
  const curl = curlScript(result.wire, target);
  const entries = result.outcome === 'pass' ? result.wire.slice(0, MOST_ENTRIES_OF_PASSED) : result.wire;
  const omitted = result.wire.length - entries.length;
  return {
    id,
    title,
    subject: subjectOf(id),
    level,
    provenance,
    source,
    transport: result.transport,
    outcome: result.outcome,
    ...(result.outcome !== 'pass' && {
      reason: shorten(valuesShortened(redactor.text(plain(result.reason))), SHOWN_OF_OTHERS),
    }),
    ...(result.outcome === 'skip' && { lacking: lackingFor(contractCase, result.transport, target) }),
    durationMs: result.durationMs,
    wire: entries.map((entry) => shownEntry(entry, redactor, body)),
    ...defined({ omitted: omitted || undefined, curl: curl && redactor.text(curl) }),
  };
}

/** `send` for `send-01`. */
export function subjectOf(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** Bytes as text; their number where they are not text. */
function readable(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds is looked for
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  } catch {
    // Not UTF-8: said below.
  }
  return `(${bytes.length} bytes that are not text)`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text;
}

/** A reason whose values are no longer than a reader wants them; the wire has them whole. */
function valuesShortened(reason: string): string {
  return reason
    .split('\n')
    .map((line) => (/^(?:expected|was): /.test(line) ? shorten(line, SHOWN_OF_VALUES) : line))
    .join('\n');
}

/** Playwright's and Node's assertions colour their differences for terminals. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  return text.replace(/\x1b\[[0-9;]*m/g, '');
}
