import { entryText } from '../../probe/evidence/describe-exchange.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import { html, Markup } from '../../shared/markup.ts';
import { exitCodeOf, type RuleResult, type SituationResult, type Verdict } from '../verdict/verdict.ts';
import { breachText, byWeight, originOf, summary, verdictOf } from './verdict-text.ts';

/** What each outcome is called, and the class that colours it. */
const OUTCOMES = {
  survived: ['survived', 'good'],
  failed: ['not survived', 'bad'],
  skipped: ['skipped', 'soft'],
  error: ['error', 'odd'],
  kept: ['kept', 'good'],
  broken: ['not kept', 'bad'],
  unused: ['no occasion', 'soft'],
} as const;

const CSS = `
:root { color-scheme: light dark; --ink: light-dark(#1d2530, #e4e9f0); --paper: light-dark(#fff, #161b22);
  --soft: light-dark(#57606c, #a3adba); --line: light-dark(#d5dbe3, #343d49); --shade: light-dark(#f4f6f9, #1e252e);
  --good: light-dark(#13653a, #6fd39c); --bad: light-dark(#a4121f, #ff9a9f); --odd: light-dark(#765000, #e9c06c); }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 68rem; color: var(--ink); background: var(--paper);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
.scroll table { overflow-wrap: normal }
h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem }
p { margin: .25rem 0 } .soft { color: var(--soft) } .sum { font-size: 1.1rem; margin: 1rem 0; font-weight: 600 }
.good { color: var(--good) } .bad { color: var(--bad) } .odd { color: var(--odd) }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .94rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line) }
th { font-weight: 600; border: 0 } td.id { font: .85rem ui-monospace, monospace; white-space: nowrap }
td.word { white-space: nowrap; font-weight: 600 }
article { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin: 0 0 1rem }
article h3 { font-size: 1rem; margin: 0 } article ul { margin: .5rem 0; padding-left: 1.2rem }
pre { margin: .5rem 0; padding: .7rem .9rem; background: var(--shade); border-radius: 6px; overflow-x: auto;
  font: .8rem/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
@media print { body { max-width: none; padding: 0 } article { break-inside: avoid } }
`;

/** How the verdict is shown: good news, bad news, or neither. */
function kindOf(verdict: Verdict): 'good' | 'bad' | 'odd' {
  const code = exitCodeOf(verdict);
  return code === exitCodes.conforming ? 'good' : code === exitCodes.departs ? 'bad' : 'odd';
}

/** A verdict as one page that needs nothing else: it can be mailed, and read from a disk. */
export function verdictHtml(verdict: Verdict): string {
  const { situations, rules, startedAt, durationMs, suite, dataURL } = verdict;
  const broken = byWeight(rules.filter(({ outcome }) => outcome === 'broken'));
  const failed = byWeight(situations.filter(({ outcome }) => outcome === 'failed' || outcome === 'error'));
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${verdictOf(verdict)}</title>
<style>${new Markup(CSS)}</style>
<main>
<h1>A chat client, judged</h1>
<p class="soft">${startedAt.slice(0, 16).replace('T', ' ')} UTC · ${Math.round(durationMs / 1000)} s · at ${dataURL} · ${suite.name} ${suite.version}</p>
<p class="sum ${kindOf(verdict)}">${summary(verdict)}</p>
${failed.length > 0 && html`<h2>Not survived</h2>${failed.map(situationArticle)}`}
${broken.length > 0 && html`<h2>Rules not kept</h2>${broken.map(ruleArticle)}`}
<h2>Situations</h2>
${table('Situations', situations)}
<h2>Rules</h2>
${table('Rules', rules)}
</main>
</html>
`.text;
}

function situationArticle({ id, level, title, reason = '', ...origin }: SituationResult): Markup {
  return html`<article><h3>${title}</h3>
<p class="soft">${id} · ${level} · ${originOf(origin)}</p>
<pre>${reason}</pre></article>`;
}

function ruleArticle({ id, level, title, fails, times, breaches, ...origin }: RuleResult): Markup {
  return html`<article><h3>${title}</h3>
<p class="soft">${id} · ${level} · ${originOf(origin)} · broken ${times === 1 ? 'once' : `${times} times`}${fails && ' · fails the client'}</p>
<ul>${breaches.map((breach) => html`<li>${breachText(breach)}</li>`)}</ul>
${breaches[0]?.evidence.map((entry) => html`<pre>${entryText(entry).join('\n')}</pre>`)}</article>`;
}

function table(label: string, results: readonly (RuleResult | SituationResult)[]): Markup {
  const rows = results.map((result) => {
    const [word, colour] = OUTCOMES[result.outcome];
    return html`<tr><td class="id">${result.id}</td><td>${result.level}</td>
<td>${result.title}<br><span class="soft">${originOf(result)}</span></td>
<td class="word ${colour}">${word}</td></tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<tr><th>Id</th><th>Level</th><th>What a client does</th><th>Outcome</th></tr>${rows}</table></div>`;
}
