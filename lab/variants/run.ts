/** `npm run contracts:variants`: every case against every variant. */
import { flag, flagHelp } from '../../contracts/shared/flags.ts';
import { withProgress } from '../../scripts/progress.ts';
import { givenFlags } from '../given-flags.ts';
import { runs, slowRuns } from '../mutants/runs.ts';
import { accusations, judgeVariant, unfounded } from './judge-variant.ts';
import { variants } from './table.ts';

const FLAGS = {
  only: flag.list('id,…', 'these variants'),
  grep: flag.text('text', 'runs with this text in their name'),
  slow: flag.switch('also the cases that wait in real time'),
  help: flag.switch('shows this'),
} as const;

const HELP = `npm run contracts:variants [-- --only=ID,… --grep=TEXT --slow]

Runs every case against variants: servers that differ from the mock and are right, so that no case may accuse them.

${flagHelp(FLAGS)}
exit code: 0 no variant is accused, 1 some are, 2 the options are wrong
`;

const { only, grep = '', slow = false } = givenFlags(FLAGS, HELP, process.argv.slice(2));
const chosen = variants.filter(({ id }) => only === undefined || only.includes(id));
const met = [...runs, ...(slow ? slowRuns : [])].filter(({ name }) => name.includes(grep));
const unknown = (only ?? []).filter((id) => !variants.some((each) => each.id === id));
if (unknown.length > 0 || met.length === 0) {
  console.error(
    unknown.length > 0 ? `no variant has the id ${unknown.join(', ')}` : `no run has "${grep}" in its name`,
  );
  process.exit(2);
}

for (const [place, variant] of chosen.entries()) {
  const began = performance.now();
  const judged = await withProgress(`${place + 1} of ${chosen.length}, ${variant.id}`, (progress) =>
    judgeVariant(variant, met, (done) => progress.at(`${done} of ${met.length} runs`)),
  );
  const isWhole = grep === '';
  const found = [...accusations(variant, judged), ...(isWhole ? unfounded(variant, judged) : [])];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${found.length === 0 ? '✓' : '✗'} ${variant.id}  ${judged.length} runs, ${seconds} s`);
  for (const line of found) console.log(line.replace(/^/gm, '    '));
  if (found.length > 0) process.exitCode = 1;
}
