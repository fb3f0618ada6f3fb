import { type Level, levels } from '../../../case/case.ts';
import { html, type Markup } from '../../../shared/markup.ts';
import type { Report, ReportedCase } from '../report.ts';
import { reasonLine, titleOf, transportNames } from '../title.ts';

/** The anchor of a case's section. */
export function anchorOf({ id, transport }: Pick<ReportedCase, 'id' | 'transport'>): string {
  return `${id}-${transport}`;
}

/** What did not pass, the gravest first, each with a link to its evidence. */
export function findings({ cases }: Report): Markup | false {
  const groups = levels.map((level) => {
    const of = cases.filter((each) => each.level === level);
    const failed = of.filter(({ outcome }) => outcome === 'fail');
    return { level, found: [...failed, ...of.filter(({ outcome }) => outcome === 'error')] };
  });
  const known = cases.filter(({ knownFailure }) => knownFailure !== undefined);
  if (groups.every(({ found }) => found.length === 0) && known.length === 0) return false;
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${groups.map(({ level, found }) => group(level, found))}
${known.length > 0 && html`<h3>Known failures</h3><ul class="plain">${known.map(knownFailure)}</ul>`}
</section>`;
}

/** A list that is longer than this is closed: the page is to begin with an overview. */
const MOST_IN_SIGHT = 12;

const headings: Readonly<Record<Level, string>> = {
  MUST: 'MUST: failed or could not be judged',
  SHOULD: 'SHOULD: failed or could not be judged',
  // No fault of a server: it is there for those who want to know.
  MAY: 'Differs from what this project decided where nothing is known',
};

function group(level: Level, found: readonly ReportedCase[]): Markup | false {
  if (found.length === 0) return false;
  const isOpen = level !== 'MAY' && found.length <= MOST_IN_SIGHT;
  return html`<details class="group"${isOpen && html` open`}><summary><b>${headings[level]}: ${found.length}</b></summary><ol class="findings">${found.map(finding)}</ol></details>`;
}

function finding(result: ReportedCase): Markup {
  return html`<li><span class="level ${result.level} ${result.outcome}">${result.level}</span> <a href="#${anchorOf(result)}">${result.id}</a> <small>${transportNames[result.transport]}</small> ${result.title}<br><small>${result.outcome === 'error' && 'Not judged: '}${reasonLine(result.reason ?? '')}</small></li>`;
}

const states = {
  expected: 'failed as expected',
  expired: 'failed, and its date has passed',
  passes: 'passes now: remove it from the file',
} as const;

function knownFailure(result: ReportedCase): Markup | false {
  const { knownFailure: entry } = result;
  if (entry === undefined) return false;
  return html`<li><a href="#${anchorOf(result)}">${titleOf(result)}</a> ${states[entry.state]} (until ${entry.expires}: ${entry.reason})</li>`;
}
