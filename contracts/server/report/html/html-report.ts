import { createHash } from 'node:crypto';
import { leftOpenText } from '../../../probe/customer/left-open.ts';
import { html, Markup } from '../../../shared/markup.ts';
import type { Report } from '../report.ts';
import { sharesOf } from '../verdict.ts';
import { caseSections } from './case-section.ts';
import { findings } from './findings.ts';
import { matrix } from './matrix.ts';
import { levelsSection, offers, overview, warnings } from './overview.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

/**
 * The report as one HTML file: it loads nothing, runs only its own script, and what a server answered is text in it.
 */
export function htmlReport(report: Report): string {
  const { target, startedAt, version, durationMs, verdict } = report;
  const leftOpen = leftOpenText(report.leftOpen);
  const what = target.mock ? 'mock GMS' : `${target.service} at ${target.url}`;
  const policy = `default-src 'none'; style-src ${hash(PAGE_STYLE)}; script-src ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${what}: Chat API report</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<header>
<p class="kicker">GMS Chat API, version 2</p>
<h1>${what}</h1>
<p class="verdict ${verdict.kind}">${verdict.words}</p>
<p class="shares">${sharesOf(report).map((share) => html`<span>${share}</span> `)}</p>
${leftOpen !== undefined && html`<p class="left-open">${leftOpen}</p>`}
${warnings(report)}
<p class="facts"><time datetime="${startedAt}">${startedAt.slice(0, 16).replace('T', ' ')} UTC</time> · gms-contracts ${version} · ${(durationMs / 1000).toFixed(1)} s${report.cases.length < report.planned && ` · broken off: ${report.cases.length} of ${report.planned} runs were made`}</p>
<p><code class="command">${report.command}</code></p>
</header>
<main>
${overview(report)}
${findings(report)}
${offers(report)}
${matrix(report)}
${caseSections(report)}
${levelsSection()}
</main>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
