import { generateConfiguration } from './generate/configuration.ts';
import { readContract } from './generate/contract.ts';
import { generateFacts } from './generate/facts.ts';
import { staleFiles, writeFiles } from './generate/files.ts';
import { generateProof } from './generate/proof.ts';
import { generateRetries } from './generate/retries.ts';
import { generateSupport } from './generate/support.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';

const CONTRACT = 'openapi.yaml';

const contract = readContract(CONTRACT);
const files = new Map([
  ...(await generateTypes(CONTRACT)),
  ...generateValidators(contract),
  ...generateFacts(contract),
  ...generateSupport(contract),
  ...generateConfiguration(),
  ...generateRetries(),
  ...generateProof(contract),
]);

if (process.argv.includes('--check')) {
  const stale = staleFiles(files);
  for (const file of stale)
    console.error(`${file} is not up to date: run \`npm run generate\` and commit it`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const file of writeFiles(files)) console.log(`wrote ${file}`);
}
