import { levels } from '../../../case/case.ts';
import { noted } from '../../../probe/detect/detected.ts';
import { html, type Markup } from '../../../shared/markup.ts';
import { outcomes, type Report } from '../report.ts';
import { detectedName, outcomeNames, provenanceNotes, titleOf } from '../title.ts';
import { lackedBy } from '../totals.ts';
import { warningsOf } from '../warnings.ts';
import { anchorOf } from './findings.ts';

const levelNotes = {
  MUST: 'documented; if one fails, the run fails',
  SHOULD: 'observed or inferred; clients rely on it',
  MAY: 'decided by this project where nothing is known; says nothing about a server',
} as const;

/** How many cases of each level came to what. */
export function overview(report: Report): Markup {
  return html`<section aria-labelledby="totals">
<h2 id="totals">Totals</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table of totals"><table class="totals">
<thead><tr><th scope="col">Level</th>${outcomes.map((outcome) => html`<th scope="col">${outcomeNames[outcome]}</th>`)}</tr></thead>
<tbody>${levels.map(
    (level) =>
      html`<tr><th scope="row"><span class="level">${level}</span> <small>${levelNotes[level]}</small></th>${outcomes.map(
        (outcome) => {
          const count = report.totals[level][outcome];
          return html`<td class="${count > 0 ? `${outcome} ${level}` : 'none'}">${count}</td>`;
        },
      )}</tr>`,
  )}</tbody>
</table></div>
</section>`;
}

/** What concerns the customers of the server, whatever the level of the case is. */
export function warnings({ cases }: Report): Markup | false {
  const found = warningsOf(cases);
  if (found.length === 0) return false;
  return html`<ul class="warnings" aria-label="Security">${found.map(
    ({ words, by }) =>
      html`<li><b>${words}</b> ${by.map((each) => html`<a href="#${anchorOf(each)}">${titleOf(each)}</a> `)}</li>`,
  )}</ul>`;
}

/** What the target offers, and what could not be judged because something is missing. */
export function offers(report: Report): Markup | false {
  const parts = [leftOut(report), offered(report), further(report), skipped(report), unused(report)];
  if (parts.every((part) => part === false)) return false;
  return html`<section aria-labelledby="reach"><h2 id="reach">How far the run reached</h2>${parts}</section>`;
}

function leftOut({ planned, selection: { of, by } }: Report): Markup | false {
  if (planned >= of) return false;
  return html`<p><b>${planned} of ${of}</b> runs were selected: ${by.join(', ')}. This report says nothing of the others.</p>`;
}

function offered({ target }: Report): Markup | false {
  if (target.detected.length === 0) return false;
  return html`<h3>What the server offers</h3>
<ul class="plain">${target.detected.map((each) => {
    const { offer, offered: isThere } = each;
    const mark = isThere === undefined ? '–' : isThere ? '✓' : '✗';
    return html`<li><span aria-hidden="true">${mark}</span> ${detectedName({ offer })}: ${noted(each)}</li>`;
  })}</ul>`;
}

function further({ target }: Report): Markup | false {
  if (target.furtherFields.length === 0) return false;
  return html`<p>Fields in its answers that the Chat API does not name; they are allowed, and fail no case: ${target.furtherFields.join(', ')}.</p>`;
}

function skipped({ cases }: Report): Markup | false {
  const lacked = lackedBy(cases);
  if (lacked.length === 0) return false;
  return html`<h3>Skipped, because one or more of these are missing</h3>
<ul class="plain">${lacked.map(({ words, count }) => html`<li><b>${count}</b> ${words}</li>`)}</ul>`;
}

function unused({ unusedKnownFailures }: Report): Markup | false {
  if (unusedKnownFailures.length === 0) return false;
  return html`<p>Known failures that were not run: ${unusedKnownFailures.map(({ id }) => id).join(', ')}.</p>`;
}

/** What the words of the report mean. */
export function levelsSection(): Markup {
  return html`<section aria-labelledby="words">
<h2 id="words">What the words mean</h2>
<p>A level says how strongly a rule may be judged, and where the rule comes from sets its ceiling: what Genesys documents may be a MUST, what was observed or inferred at most a SHOULD, what this project decided only a MAY. No server is wrong for differing from a MAY: nobody but this project says so.</p>
<dl>${Object.entries(provenanceNotes).map(
    ([provenance, note]) =>
      html`<dt><span class="badge ${provenance}">${provenance}</span></dt><dd>${note}</dd>`,
  )}</dl>
</section>`;
}
