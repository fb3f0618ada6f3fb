/** `npm run contracts:variants`: every case against every variant. */
import { parseArgs } from 'node:util';
import { withProgress } from '../../scripts/progress.ts';
import { runs, slowRuns } from '../mutants/runs.ts';
import { accusations, judgeVariant, unfounded } from './judge-variant.ts';
import { variants } from './table.ts';

const HELP = `npm run contracts:variants -- [--only=ID,…] [--grep=TEXT] [--slow]

  --only=ID,…   these variants
  --grep=TEXT   runs with this text in their name
  --slow        also the cases that wait in real time
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    slow: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit();
}

const { only, grep = '', slow = false } = values;
const chosen = variants.filter(({ id }) => only === undefined || only.split(',').includes(id));
const met = [...runs, ...(slow ? slowRuns : [])].filter(({ name }) => name.includes(grep));
if (chosen.length === 0 || met.length === 0) {
  console.error('no variant or no run is chosen');
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
