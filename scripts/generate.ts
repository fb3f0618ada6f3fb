import { readContract } from './generate/contract.ts';
import { staleFiles, writeFiles } from './generate/files.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';

const CONTRACT = 'openapi.yaml';

const files = new Map([...(await generateTypes(CONTRACT)), ...generateValidators(readContract(CONTRACT))]);

if (process.argv.includes('--check')) {
  const stale = staleFiles(files);
  for (const file of stale)
    console.error(`${file} does not match ${CONTRACT}: run \`npm run generate\` and commit it`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const file of writeFiles(files)) console.log(`wrote ${file}`);
}
