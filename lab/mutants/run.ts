/** `npm run mutants`: every case against every mutant, and the table of who finds what. */
import { flag, flagHelp } from '../../contracts/shared/flags.ts';
import { Progress, withProgress } from '../../scripts/progress.ts';
import { keepReach } from '../fidelity/keep-reach.ts';
import { few } from '../fidelity/table.ts';
import { givenFlags } from '../given-flags.ts';
import { mutants } from './all.ts';
import { runGenerated } from './by-operator/run.ts';
import { judgeAll } from './judge-all.ts';
import { judgeMutantTwice } from './judge-mutant.ts';
import { type Kills, readKills, tableProblems, writeKills } from './kills.ts';
import { levelOf, runs, slowRuns } from './runs.ts';
import type { Verdict } from './worker.ts';

const FLAGS = {
  only: flag.text('text', 'mutants with one of these texts in their id; their rows of the table are renewed'),
  runs: flag.text('text', 'runs with one of these texts in their name; what others find is kept'),
  json: flag.switch('the table as JSON, and nothing else on standard output'),
  help: flag.switch('shows this'),
} as const;

const HELP = `npm run mutants [-- --only=TEXT --runs=TEXT --json]
npm run mutants -- --generated [--help]

Runs every case against every mutant of the server that was written by hand, or, with --generated, against mutants that
operators make of the source. Commas separate texts.

${flagHelp(FLAGS)}
exit code: 0 every mutant is found, 1 some are not, 2 the options are wrong
`;

/** Killers of one level that are shown; --json has them all. */
const SHOWN = 8;

const argv = process.argv.slice(2);
if (argv.includes('--generated')) process.exit(await runGenerated(argv));

const { only = '', runs: named = '', json = false } = givenFlags(FLAGS, HELP, argv);
const chosen = mutants.filter(({ id }) => hasOneOf(id, only));
const met = runs.filter(({ name }) => hasOneOf(name, named));
if (chosen.length === 0 || met.length === 0) {
  console.error(
    chosen.length === 0 ? `no mutant has "${only}" in its id` : `no run has "${named}" in its name`,
  );
  process.exit(2);
}

const say = json ? console.error : console.log;
const began = performance.now();
const isWhole = chosen.length === mutants.length && met.length === runs.length;
const control = await withProgress('mock-gms as it is', () =>
  judgeMutantTwice(undefined, isWhole ? [...runs, ...slowRuns] : met),
);
const notPassed = control.filter(({ result }) => result.outcome !== 'pass');
if (notPassed.length > 0) {
  for (const { run, result } of notPassed) {
    console.error(`mock-gms as it is does not pass ${run.name}: ${'reason' in result ? result.reason : ''}`);
  }
  process.exit(1);
}

const verdicts = new Map<string, Verdict>();
say(`mock-gms as it is passes ${control.length} runs; ${chosen.length} mutants meet them`);
const progress = new Progress('mutants');
await judgeAll(
  chosen.map(({ id }) => id),
  (verdict) => {
    verdicts.set(verdict.id, verdict);
    progress.at(`${verdicts.size} of ${chosen.length}`);
  },
  { runs: named },
);
progress.end();

const before = readKills();
const isMet = new Set(met.map(({ name }) => name));
const kills: Kills = Object.fromEntries(
  chosen.map(({ id }) => {
    const others = met.length < runs.length ? (before[id] ?? []).filter((name) => !isMet.has(name)) : [];
    return [id, [...others, ...(verdicts.get(id)?.kills ?? [])]];
  }),
);
if (json) console.log(JSON.stringify(kills, null, 1));
else for (const { id, title } of chosen) console.log(`${id}: ${title}\n${killersByLevel(kills[id] ?? [])}`);
for (const { id, errors } of verdicts.values()) {
  for (const error of errors) say(`${id}: not judged, ${error}`);
}

// Part of the mutants cannot tell which cases find none.
const judgedRuns = isWhole ? control.map(({ run }) => run) : [];
const problems = tableProblems({ mutants: chosen, runs: judgedRuns, kills });
for (const problem of problems) console.error(problem);
const found = chosen.filter(({ id }) => (kills[id] ?? []).length > 0).length;
const seconds = Math.round((performance.now() - began) / 1000);
say(`${found} of ${chosen.length} mutants are found, ${problems.length} problems, ${seconds} s`);

const kept = { ...before, ...kills };
writeKills(Object.fromEntries(mutants.flatMap(({ id }) => (kept[id] === undefined ? [] : [[id, kept[id]]]))));
if (isWhole) keepReach(control.map(({ run, result }) => ({ caseId: run.case.id, wire: result.wire })));
say('kept what was found; npm run generate writes the pages that show it');
process.exitCode = problems.length > 0 ? 1 : 0;

function killersByLevel(names: readonly string[]): string {
  const lines = (['MUST', 'SHOULD', 'MAY'] as const).flatMap((level) => {
    const own = names.filter((name) => levelOf(name) === level);
    return own.length === 0 ? [] : [`  ${level.padEnd(6)} ${few(own, SHOWN)}`];
  });
  return lines.length === 0 ? '  SURVIVES' : lines.join('\n');
}

/** Whether a text has one of several in it, which stand between commas. */
function hasOneOf(text: string, several: string): boolean {
  return several.split(',').some((each) => text.includes(each));
}
