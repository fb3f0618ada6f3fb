import { formFields } from '../../../probe/evidence/describe-exchange.ts';
import type { ShownMessage } from '../../../probe/evidence/shown-entry.ts';
import { html, type Markup, preformatted } from '../../../shared/markup.ts';
import type { ReportedCase, ReportedEntry } from '../report.ts';
import { anchorOf } from './findings.ts';
import type { ShownOnce, ShownPiece } from './shown-once.ts';

/** How many entries of a case that passed are shown, beside those that an earlier case shows: the page is to open at once. */
const MOST_OF_PASSED = 4;

/** What crossed the wire: of a case that passed its beginning, without headers. The JSON report has more. */
export function wireSection(result: ReportedCase, shownOnce: ShownOnce): Markup | false {
  const { wire, omitted = 0, outcome, durationMs } = result;
  const count = wire.length + omitted;
  if (count === 0) return false;
  const { pieces, left } =
    outcome === 'pass'
      ? shownOnce.beginningOf(result, MOST_OF_PASSED)
      : { pieces: wire.map((entry) => ({ entry })), left: 0 };
  const more = left + omitted;
  return html`<details class="wire"${outcome === 'fail' && html` open`}><summary>On the wire: ${count} ${count === 1 ? 'exchange' : 'entries'}, ${durationMs} ms</summary>${pieces.map(
    (piece) => pieceBlock(piece, result),
  )}${more > 0 && html`<p>… and ${more} more</p>`}</details>`;
}

function pieceBlock(piece: ShownPiece, result: ReportedCase): Markup {
  if ('entry' in piece) return entryBlock(piece.entry, result.outcome !== 'pass');
  const others = [...piece.of].filter((each) => each !== result);
  const links = others.map((each, i) => html`${i > 0 && ', '}<a href="#${anchorOf(each)}">${each.id}</a>`);
  const isAbove = others.length < piece.of.size;
  return html`<p>${piece.repeated} ${piece.repeated === 1 ? 'entry' : 'entries'} as ${links.length > 0 && html`in ${links}`}${links.length > 0 && isAbove && ' and '}${isAbove && 'above'}, except for ids, keys and times</p>`;
}

function entryBlock(entry: ReportedEntry, withHeaders: boolean): Markup {
  if (entry.kind === 'frame') {
    return html`<div class="entry"><p class="line"><b>${entry.direction === 'sent' ? '→' : '←'} frame</b> ${entry.url} <small>${entry.at} ms</small></p>${preformatted(entry.text)}</div>`;
  }
  const { request, response, failure } = entry;
  return html`<div class="entry"><p class="line"><b>→ ${request.method}</b> ${request.url} <small>${entry.at} ms</small></p>${message(request, withHeaders)}
<p class="line"><b>← ${response === undefined ? 'no answer' : `HTTP ${response.status}`}</b> ${failure}</p>${response && message(response, withHeaders)}</div>`;
}

function message(shown: ShownMessage, withHeaders: boolean): Markup {
  const lines = Object.entries(shown.headers).map(([name, value]) => `${name}: ${value}`);
  const body = formFields(shown);
  return html`${withHeaders && lines.length > 0 && html`<details class="headers"><summary>${lines.length} headers</summary>${preformatted(lines.join('\n'))}</details>`}${body !== '' && preformatted(body)}`;
}
