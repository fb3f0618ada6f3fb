import { transports } from '../../../case/case.ts';
import { html, type Markup } from '../../../shared/markup.ts';
import { outcomes, type Report, type ReportedCase } from '../report.ts';
import { bySubject, outcomeNames, transportNames } from '../title.ts';

const marks = { fail: '✗', error: '!', known: '~', pass: '✓', skip: '○' } as const;

/** Subjects × transports: how many runs came to what, each subject a link to its cases. */
export function matrix({ cases }: Report): Markup {
  const over = transports.filter((transport) => cases.some((each) => each.transport === transport));
  return html`<section aria-labelledby="matrix">
<h2 id="matrix">Subjects and transports</h2>
<p class="facts" aria-hidden="true">${outcomes.map((outcome) => html`<span class="count">${marks[outcome]} ${outcomeNames[outcome]}</span> `)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of subjects and transports"><table class="matrix">
<thead><tr><th scope="col">Subject</th>${over.map((transport) => html`<th scope="col">${transportNames[transport]}</th>`)}</tr></thead>
<tbody>${bySubject(cases).map(
    ([subject, all]) =>
      html`<tr><th scope="row"><a href="#subject-${subject}">${subject}</a></th>${over.map((transport) =>
        cell(all.filter((each) => each.transport === transport)),
      )}</tr>`,
  )}</tbody>
</table></div>
</section>`;
}

function cell(cases: readonly ReportedCase[]): Markup {
  if (cases.length === 0) return html`<td class="none"><span class="visually-hidden">no case</span></td>`;
  return html`<td>${outcomes.map((outcome) => {
    const of = cases.filter((each) => each.outcome === outcome);
    if (of.length === 0) return undefined;
    const grave = outcome === 'fail' && of.some(({ level }) => level === 'MUST') ? 'MUST' : '';
    return html`<span class="count ${outcome} ${grave}"><span aria-hidden="true">${marks[outcome]} </span>${of.length}<span class="visually-hidden"> ${outcomeNames[outcome]}</span></span> `;
  })}</td>`;
}
