import { levels } from '../../../case/case.ts';
import { html, type Markup } from '../../../shared/markup.ts';
import type { Report, ReportedCase } from '../report.ts';
import { reasonLine, titleOf, transportNames } from '../title.ts';

/** The anchor of a case's section. */
export function anchorOf({ id, transport }: Pick<ReportedCase, 'id' | 'transport'>): string {
  return `${id}-${transport}`;
}

/** What did not pass, the gravest first, each with a link to its evidence. */
export function findings({ cases }: Report): Markup | false {
  const failed = levels.flatMap((level) => [
    ...cases.filter((each) => each.level === level && each.outcome === 'fail'),
    ...cases.filter((each) => each.level === level && each.outcome === 'error'),
  ]);
  // What this project decided is no fault of a server: it is there for those who want to know.
  const grave = failed.filter(({ level }) => level !== 'MAY');
  const slight = failed.filter(({ level }) => level === 'MAY');
  const known = cases.filter(({ knownFailure }) => knownFailure !== undefined);
  if (failed.length === 0 && known.length === 0) return false;
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${grave.length > 0 && html`<ol class="findings">${grave.map(finding)}</ol>`}
${slight.length > 0 && html`<details><summary>Differs from what this project decided where nothing is known: ${slight.length}</summary><ol class="findings">${slight.map(finding)}</ol></details>`}
${known.length > 0 && html`<h3>Known failures</h3><ul class="plain">${known.map(knownFailure)}</ul>`}
</section>`;
}

function finding(result: ReportedCase): Markup {
  return html`<li><span class="level ${result.level} ${result.outcome}">${result.level}</span> <a href="#${anchorOf(result)}">${result.id}</a> <small>${transportNames[result.transport]}</small> ${result.title}<br><small>${result.outcome === 'error' && 'Not judged: '}${reasonLine(result.reason ?? '')}</small></li>`;
}

const states = {
  expected: 'failed as expected',
  expired: 'failed, and the leave for that has expired',
  passes: 'passes now: remove it from the file',
} as const;

function knownFailure(result: ReportedCase): Markup | false {
  const { knownFailure: entry } = result;
  if (entry === undefined) return false;
  return html`<li><a href="#${anchorOf(result)}">${titleOf(result)}</a> ${states[entry.state]} (until ${entry.expires}: ${entry.reason})</li>`;
}
