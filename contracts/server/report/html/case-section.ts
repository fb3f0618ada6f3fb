import { levels, transports } from '../../../case/case.ts';
import { formFields } from '../../../probe/describe-exchange.ts';
import type { ShownMessage } from '../../../probe/shown-entry.ts';
import { html, type Markup } from '../../../shared/markup.ts';
import { outcomes, type Report, type ReportedCase, type ReportedEntry } from '../report.ts';
import { badgeOf, bySubject, outcomeNames, provenanceNotes, transportNames } from '../title.ts';
import { anchorOf } from './findings.ts';

/** A run of hundreds of cases that passed is to stay a page that opens at once. */
const MOST_OF_PASSED = 4;

/** Every case with its evidence, by subject, and what filters them where scripts run. */
export function caseSections({ cases }: Report): Markup {
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
  ]) => html`<section class="subject" aria-labelledby="subject-${subject}"><h3 id="subject-${subject}">${subject}</h3>
${all.map(caseSection)}</section>`,
)}
</section>`;
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

function caseSection(result: ReportedCase): Markup {
  const { id, transport, outcome, level, title, provenance, source, reason, knownFailure } = result;
  const { wire, curl, omitted } = shownOf(result);
  const isOpen = outcome === 'fail' && level === 'MUST';
  return html`<details class="case" id="${anchorOf(result)}" data-outcome="${outcome}" data-level="${level}" data-transport="${transport}"${isOpen && html` open`}>
<summary><span class="outcome ${outcome} ${level}">${outcomeNames[outcome]}</span> <b>${id}</b> <span class="title">${title}</span> <span class="badges"><span class="badge">${transportNames[transport]}</span> <span class="badge">${level}</span> <span class="badge ${provenance}">${badgeOf(provenance)}</span></span></summary>
<div class="body">
<p><b>Rule</b> ${source} <small>(${provenanceNotes[provenance]})</small></p>
${knownFailure && html`<p><b>Known failure</b> until ${knownFailure.expires}: ${knownFailure.reason}</p>`}
${reason !== undefined && html`<p><b>${outcome === 'skip' ? 'Skipped' : 'Reason'}</b></p><pre class="reason" tabindex="0">${reason}</pre>`}
${wire.length > 0 && html`<details class="wire"${outcome === 'fail' && html` open`}><summary>On the wire: ${wire.length + omitted} ${wire.length + omitted === 1 ? 'exchange' : 'entries'}, ${result.durationMs} ms</summary>${wire.map(entryBlock)}${omitted > 0 && html`<p>… and ${omitted} more</p>`}</details>`}
${curl !== undefined && html`<details class="wire"><summary>Repeat it with curl</summary><pre tabindex="0">${curl}</pre></details>`}
</div>
</details>
`;
}

/** What a page shows of a result: of one that passed its beginning, without headers. The JSON report has more. */
function shownOf({ outcome, wire, curl, omitted = 0 }: ReportedCase) {
  if (outcome !== 'pass') return { wire, curl, omitted };
  const shown = wire.slice(0, MOST_OF_PASSED).map(withoutHeaders);
  return { wire: shown, curl: undefined, omitted: omitted + wire.length - shown.length };
}

function withoutHeaders(entry: ReportedEntry): ReportedEntry {
  if (entry.kind === 'frame') return entry;
  const { request, response } = entry;
  return {
    ...entry,
    request: { ...request, headers: {} },
    ...(response !== undefined && { response: { ...response, headers: {} } }),
  };
}

function entryBlock(entry: ReportedEntry): Markup {
  if (entry.kind === 'frame') {
    return html`<div class="entry"><p class="line"><b>${entry.direction === 'sent' ? '→' : '←'} frame</b> ${entry.url} <small>${entry.at} ms</small></p><pre tabindex="0">${entry.text}</pre></div>`;
  }
  const { request, response, failure } = entry;
  return html`<div class="entry"><p class="line"><b>→ ${request.method}</b> ${request.url} <small>${entry.at} ms</small></p>${message(request)}
<p class="line"><b>← ${response === undefined ? 'no answer' : `HTTP ${response.status}`}</b> ${failure}</p>${response && message(response)}</div>`;
}

function message(shownMessage: ShownMessage): Markup {
  const lines = Object.entries(shownMessage.headers).map(([name, value]) => `${name}: ${value}`);
  const shown = formFields(shownMessage);
  return html`${lines.length > 0 && html`<details class="headers"><summary>${lines.length} headers</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`}${shown !== '' && html`<pre tabindex="0">${shown}</pre>`}`;
}
