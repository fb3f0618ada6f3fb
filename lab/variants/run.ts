import { parseArgs } from 'node:util';
import { runs, slowRuns } from '../mutants/runs.ts';
import { accusations, judgeVariant } from './judge-variant.ts';
import { variants } from './table.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, grep: { type: 'string' }, slow: { type: 'boolean' } },
});
const { only = '', grep = '' } = values;
for (const variant of variants.filter(({ id }) => only === '' || only.split(',').includes(id))) {
  const began = performance.now();
  const chosen = [...runs, ...(values.slow ? slowRuns : [])].filter(({ name }) => name.includes(grep));
  const judged = await judgeVariant(variant, chosen);
  const found = accusations(variant, judged);
  console.log(
    `${found.length === 0 ? '✓' : '✗'} ${variant.id}  ${judged.length} runs, ${Math.round((performance.now() - began) / 1000)} s`,
  );
  for (const line of found) console.log(`    ${line}`);
}
