/** The report's look: light and dark as the reader has it, narrow and wide, on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #5b6470; --ground: #fff; --field: #f4f6f8; --line: #d5dbe1;
  --good: #0b6b3a; --good-field: #e2f5ea; --bad: #b3161b; --bad-field: #fde8e8; --odd: #7a4d00; --odd-field: #fdf1d8; --link: #0a58b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --soft: #a3adb8; --ground: #14171a; --field: #1e2327; --line: #353c44;
  --good: #6fdc9f; --good-field: #12321f; --bad: #ff9a97; --bad-field: #421a1b; --odd: #f2c063; --odd-field: #3a2c0d; --link: #83b9ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
a { color: var(--link); }
small { color: var(--soft); font-size: .87em; }
.kicker, .facts { margin: 0; color: var(--soft); }
.verdict { display: inline-block; margin: .75rem 0; padding: .35rem .8rem; border-radius: .4rem; font-weight: 600;
  background: var(--odd-field); color: var(--odd); }
.verdict.good { background: var(--good-field); color: var(--good); }
.verdict.bad { background: var(--bad-field); color: var(--bad); }
.shares { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 .75rem; font-size: 1.1rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.warnings { margin: 0 0 .75rem; padding: .6rem .8rem .6rem 2rem; border-left: 4px solid var(--bad); border-radius: .3rem;
  background: var(--bad-field); color: var(--bad); } .warnings a { color: inherit; }
.left-open { margin: 0 0 .75rem; padding: .6rem .8rem; border-left: 4px solid var(--odd); border-radius: .3rem; background: var(--odd-field); color: var(--odd); }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
.command { overflow-wrap: anywhere; }
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { padding: .35rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
thead th { color: var(--soft); font-weight: 500; white-space: nowrap; }
.totals td { text-align: right; font-variant-numeric: tabular-nums; }
.totals small { display: block; font-weight: 400; }
td.none { color: var(--soft); }
.matrix th[scope=row] { font-weight: 500; }
.count { margin-right: .5rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.pass { color: var(--good); } .fail, .error, .known { color: var(--odd); } .fail.MUST, .error.MUST { color: var(--bad); } .skip { color: var(--soft); }
td.fail, td.error { font-weight: 700; }
ul.plain { margin: 0; padding: 0; list-style: none; }
.findings li { margin-bottom: .5rem; overflow-wrap: anywhere; }
.level { font-weight: 700; }
#filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; position: sticky; top: 0; z-index: 1; padding: .6rem 0;
  background: var(--ground); border-bottom: 1px solid var(--line); }
#filter[hidden] { display: none; }
#filter label { display: grid; gap: .15rem; color: var(--soft); font-size: .87em; }
#filter output { color: var(--soft); padding-bottom: .3rem; }
input, select { font: inherit; font-size: 15px; padding: .25rem .4rem; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; }
.case { border-bottom: 1px solid var(--line); scroll-margin-top: 5rem; }
.subject, .group { border-bottom: 1px solid var(--line); scroll-margin-top: 5rem; }
.subject > summary, .group > summary { padding: .45rem 0; cursor: pointer; }
.subject > .case { margin-left: 1.1rem; } .subject > .case:last-child { border-bottom: 0; }
.case > summary { display: grid; grid-template-columns: auto 6.5rem minmax(9rem, max-content) 1fr auto; gap: .25rem .7rem; padding: .45rem 0;
  align-items: baseline; cursor: pointer; list-style-position: outside; }
.case > summary::before { content: '▸'; color: var(--soft); }
.case[open] > summary::before { content: '▾'; }
.case > summary::-webkit-details-marker { display: none; }
.title { overflow-wrap: anywhere; }
.outcome { font-weight: 600; white-space: nowrap; }
.badges { display: flex; flex-wrap: wrap; gap: .3rem; justify-content: end; }
.badge { padding: 0 .45rem; border: 1px solid var(--line); border-radius: .8rem; color: var(--soft); font-size: .82rem; white-space: nowrap; }
.badge.documented { border-color: var(--good); color: var(--good); }
.badge.decided { border-style: dashed; }
.body { padding: .25rem 0 1rem 1.4rem; }
.body p { margin: .4rem 0; }
pre { margin: .3rem 0; padding: .6rem .75rem; overflow-x: auto; max-height: 30rem; background: var(--field); border-radius: .35rem;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.reason { border-left: 3px solid var(--odd); }
.case[data-level=MUST][data-outcome=fail] .reason { border-color: var(--bad); }
.wire > summary, .headers > summary { cursor: pointer; color: var(--soft); }
.entry { margin: .6rem 0; padding-left: .75rem; border-left: 2px solid var(--line); }
.line { margin: .25rem 0 !important; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; }
dd { margin: 0; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 46rem) { .case > summary { grid-template-columns: auto 1fr auto; } .title, .badges { grid-column: 2 / -1; justify-content: start; } .body { padding-left: .5rem; } #filter { position: static; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } #filter { display: none; } pre { max-height: none; } .case, .entry { break-inside: avoid-page; } a { color: inherit; } }
`;
