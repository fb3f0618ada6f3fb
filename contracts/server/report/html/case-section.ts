import { levels, transports } from '../../../case/case.ts';
import { html, type Markup, preformatted } from '../../../shared/markup.ts';
import { outcomes, type Report, type ReportedCase } from '../report.ts';
import { badgeOf, bySubject, outcomeNames, provenanceNotes, transportNames } from '../title.ts';
import { anchorOf } from './findings.ts';
import { ShownOnce } from './shown-once.ts';
import { wireSection } from './wire-section.ts';

/** Every case with its evidence, by subject, and what filters them where scripts run. */
export function caseSections({ cases }: Report): Markup {
  const shownOnce = new ShownOnce();
  return html`<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<form id="filter" hidden role="search" aria-label="Cases">
<label>Text <input type="search" name="text" autocomplete="off"></label>
${choice('outcome', outcomes, (outcome) => outcomeNames[outcome])}
${choice('level', levels, (level) => level)}
${choice('transport', transports, (transport) => transportNames[transport])}
<output name="shown" aria-live="polite"></output>
</form>
${bySubject(cases).map(
  ([
    subject,
    all,
  ]) => html`<details class="subject" id="subject-${subject}"><summary><b>${subject}</b> <small>${countsOf(all)}</small></summary>
${all.map((each) => caseSection(each, shownOnce))}</details>`,
)}
</section>`;
}

function countsOf(cases: readonly ReportedCase[]): string {
  return outcomes
    .map(
      (outcome) => [cases.filter((each) => each.outcome === outcome).length, outcomeNames[outcome]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

function choice<Name extends string>(
  name: string,
  values: readonly Name[],
  title: (value: Name) => string,
): Markup {
  return html`<label>${name[0]?.toUpperCase()}${name.slice(1)} <select name="${name}"><option value="">all</option>${values.map(
    (value) => html`<option value="${value}">${title(value)}</option>`,
  )}</select></label>`;
}

function caseSection(result: ReportedCase, shownOnce: ShownOnce): Markup {
  const { id, transport, outcome, level, title, provenance, source, reason, knownFailure, curl } = result;
  return html`<details class="case" id="${anchorOf(result)}" data-outcome="${outcome}" data-level="${level}" data-transport="${transport}">
<summary><span class="outcome ${outcome} ${level}">${outcomeNames[outcome]}</span> <b>${id}</b> <span class="title">${title}</span> <span class="badges"><span class="badge">${transportNames[transport]}</span> <span class="badge">${level}</span> <span class="badge ${provenance}">${badgeOf(provenance)}</span></span></summary>
<div class="body">
<p><b>Rule</b> ${source} <small>(${provenanceNotes[provenance]})</small></p>
${knownFailure && html`<p><b>Known failure</b> until ${knownFailure.expires}: ${knownFailure.reason}</p>`}
${reason !== undefined && html`<p><b>${outcome === 'skip' ? 'Skipped' : 'Reason'}</b></p>${preformatted(reason, 'reason')}`}
${wireSection(result, shownOnce)}
${curl !== undefined && outcome !== 'pass' && html`<details class="wire"><summary>Repeat it with curl</summary>${preformatted(curl)}</details>`}
</div>
</details>
`;
}
