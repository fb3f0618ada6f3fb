import { html, Markup } from '../../shared/markup.ts';
import type { Learned, Lessons, Sighting } from '../learned.ts';
import type { PlayedChat } from '../play/played-text.ts';
import type { Answered } from '../questions/answered.ts';
import type { ReadCapture } from '../read-captures.ts';
import { byReason, entriesText } from './not-compared.ts';
import { REPLACED, verdictCounts } from './said-once.ts';
import { counted, ENDPOINT_NAMES, firstOf, valueText } from './value-text.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #8886;padding:.3rem .5rem;text-align:left;vertical-align:top}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}h3 code{font-size:17px}pre{overflow-x:auto}td p{margin:.2rem 0}.contradicted{color:#b00020}.confirmed{color:#0a6b2d}
@media(prefers-color-scheme:dark){body{background:#121212;color:#eee}.contradicted{color:#ff8a80}.confirmed{color:#7bd88f}}`;

/** What a page is made of. */
interface PageOf {
  readonly lessons: Lessons;
  readonly captures: readonly ReadCapture[];
  readonly answered: readonly Answered[];
  readonly played: readonly PlayedChat[];
  /** As the text of its file. */
  readonly profile: string;
  /** Whether names, ids and texts are not as the recording has them. */
  readonly isReplaced: boolean;
}

/** What was learned as one page, which needs nothing else. */
export function lessonsPage({ lessons, captures, answered, played, profile, isReplaced }: PageOf): string {
  const { learned, inexpressible, inexpressibleKinds, notCompared } = lessons;
  const contradictions = learned.filter(({ verdict }) => verdict === 'contradicted');
  const { text } = html`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What was learned of a GMS</title>
<style>${new Markup(STYLE)}</style>
<h1>What was learned of a GMS</h1>
<p>${captures.map(({ name, chats, sha256 }) => html`<code>${name}</code>: ${counted(chats, 'chat')}${sha256 && html` (<code>${sha256.slice(0, 12)}</code>)`}. `)}</p>
<p>${verdictCounts(learned)}.</p>
${isReplaced && html`<p><em>${REPLACED}</em></p>`}
<h2>Contradicted</h2>${contradictions.map(contradicted)}
<h2>Differences that no setting and no overlay removes</h2>${inexpressible.length === 0 ? html`<p>Nothing.</p>` : html`<p>${counted(inexpressibleKinds, 'kind')}${isPart(inexpressible, inexpressibleKinds)}.</p>${places(inexpressible)}`}
<h2>Not compared</h2>${notCompared.length === 0 ? html`<p>Nothing.</p>` : html`<table><tr><th>where<th>why${byReason(notCompared).map(({ file, entries, operation, why }) => html`<tr><td>${file} ${entriesText(entries)}: ${operation}<td>${why}`)}</table>`}
<h2>Played</h2>${played.length === 0 ? html`<p>No chat was played.</p>` : played.map(playedChat)}
<h2>The profile</h2><pre><code>${profile}</code></pre>
<h2>Questions</h2><table><tr><th>question<th>answers${answered.map(question)}</table>
<h2>Every lesson</h2><table><tr><th>lesson<th>what the mock does<th>rests on<th>this server${learned.map(row)}</table>
</html>
`;
  return text;
}

function contradicted({ lesson: { id, title }, sightings, setting, disagreeing }: Learned): Markup {
  return html`<h3><code>${id}</code></h3><p><span class="contradicted">Not so:</span> ${title}, in ${counted(disagreeing, 'place')}${isPart(sightings, disagreeing)}.${setting !== undefined && html` The mock does what was seen with the value <code>${String(setting)}</code>.`}</p>${places(sightings)}`;
}

/** What is said of a list that does not have all. */
function isPart({ length }: readonly unknown[], all: number): string {
  return length < all ? `: ${firstOf(length, all)}` : '';
}

function places(sightings: readonly Sighting[]): Markup {
  return html`<table><tr><th>where<th>this server<th>the mock${sightings.map(
    ({ file, entry, operation, endpoint, where, theirs, ours, times = 1 }) =>
      html`<tr><td>${file} entry ${entry}: ${operation} over ${ENDPOINT_NAMES[endpoint]}, ${where}${times > 1 && ` (${times}×)`}<td><code>${valueText(theirs)}</code><td><code>${valueText(ours)}</code>`,
  )}</table>`;
}

function playedChat({ number, requests, differences, leftOut, failure }: PlayedChat): Markup {
  const rows = differences.map(
    ({ kind, file, entry, server, mock, times }) =>
      html`<tr><td>${kind} ${times}×<td>${file} entry ${entry}<td>${server}<td>${mock}`,
  );
  return html`<h3>Chat ${number}</h3><p>${counted(requests, 'request')}, ${counted(differences.length, 'kind')} of differences.${[...new Set(leftOut), failure ?? []].flat().map((each) => html` Not played: ${each}.`)}</p>${rows.length > 0 && html`<table><tr><th>what<th>where<th>this server<th>the mock${rows}</table>`}`;
}

function question({ question: asked, answers, unseen }: Answered): Markup {
  return html`<tr><td>${asked}<td>${
    answers.length === 0
      ? (unseen ?? 'not seen')
      : answers.map(
          ({ answer, times, file, entry, isAsTheMock }) =>
            html`<p><code>${answer}</code> ${times}×, first in ${file} entry ${entry}${isAsTheMock ? ', as the mock' : html`, <span class="contradicted">unlike the mock</span>`}</p>`,
        )
  }`;
}

function row({ lesson: { id, title, provenance, unseen }, verdict, agreeing }: Learned): Markup {
  return html`<tr><td><code>${id}</code><td>${title}<td>${provenance}<td class="${verdict}">${verdict}${agreeing > 0 && ` ${agreeing}×`}${unseen !== undefined && `: ${unseen}`}`;
}
