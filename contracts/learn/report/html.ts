import { html, type Markup } from '../../shared/markup.ts';
import type { Learned, Lessons, LessonVerdict, Sighting } from '../learn.ts';
import type { Answered } from '../questions/answered.ts';
import type { ReadCapture } from '../read-capture.ts';
import { CARRIERS, counted, valueText } from './value-text.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #8886;padding:.3rem .5rem;text-align:left;vertical-align:top}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}h3 code{font-size:17px}pre{overflow-x:auto}td p{margin:.2rem 0}.contradicted{color:#b00020}.confirmed{color:#0a6b2d}
@media(prefers-color-scheme:dark){body{background:#121212;color:#eee}.contradicted{color:#ff8a80}.confirmed{color:#7bd88f}}`;

/** What was learned as one page, which needs nothing else. */
export function lessonsPage(
  { learned, inexpressible }: Lessons,
  captures: readonly ReadCapture[],
  answered: readonly Answered[],
  profile: string,
): string {
  const of = (verdict: LessonVerdict) => learned.filter((each) => each.verdict === verdict);
  const { text } = html`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What was learned of a GMS</title>
<style>${new RawStyle(STYLE).markup}</style>
<h1>What was learned of a GMS</h1>
<p>${captures.map(({ name, chats, sha256 }) => html`<code>${name}</code>: ${counted(chats, 'chat')}${sha256 && html` (<code>${sha256.slice(0, 12)}</code>)`}. `)}</p>
<p>${of('confirmed').length} confirmed, ${of('contradicted').length} contradicted, ${of('not seen').length} not seen.</p>
<h2>Contradicted</h2>${of('contradicted').map(contradicted)}
<h2>No setting and no overlay does this</h2>${inexpressible.length === 0 ? html`<p>Nothing.</p>` : places(inexpressible)}
<h2>The profile</h2><pre><code>${profile}</code></pre>
<h2>Questions</h2><table><tr><th>question<th>answers${answered.map(question)}</table>
<h2>Every lesson</h2><table><tr><th>lesson<th>what the mock does<th>rests on<th>this server${learned.map(row)}</table>
</html>
`;
  return text;
}

/** A style of our own, which is not escaped. */
class RawStyle {
  readonly markup: Markup;

  constructor(style: string) {
    this.markup = Object.assign(html``, { text: style });
  }
}

function contradicted({ lesson: { id, title }, sightings, setting, disagreeing }: Learned): Markup {
  return html`<h3><code>${id}</code></h3><p>${title}: <span class="contradicted">not so</span>, in ${counted(disagreeing, 'place')}.${setting !== undefined && html` The mock does what was seen with the value <code>${String(setting)}</code>.`}</p>${places(sightings)}`;
}

function places(sightings: readonly Sighting[]): Markup {
  return html`<table><tr><th>where<th>this server<th>the mock${sightings.map(
    ({ file, entry, operation, door, where, theirs, ours }) =>
      html`<tr><td>${file} entry ${entry}: ${operation} over ${CARRIERS[door]}, ${where}<td><code>${valueText(theirs)}</code><td><code>${valueText(ours)}</code>`,
  )}</table>`;
}

function question({ question: asked, answers, unseen }: Answered): Markup {
  return html`<tr><td>${asked}<td>${
    answers.length === 0
      ? (unseen ?? 'not seen')
      : answers.map(
          ({ answer, times, entry, isAsTheMock }) =>
            html`<p><code>${answer}</code> ${times}×, first in entry ${entry}${isAsTheMock ? ', as the mock' : html`, <span class="contradicted">unlike the mock</span>`}</p>`,
        )
  }`;
}

function row({ lesson: { id, title, provenance, unseen }, verdict, agreeing }: Learned): Markup {
  return html`<tr><td><code>${id}</code><td>${title}<td>${provenance}<td class="${verdict}">${verdict}${agreeing > 0 && ` ${agreeing}×`}${unseen !== undefined && `: ${unseen}`}`;
}
