/** `npm run generate`: writes everything that is generated; `-- --check` only says what is not fresh. */
import { generateConfigSchema } from './generate/config-schema.ts';
import { generateConfiguration } from './generate/configuration.ts';
import { readContract } from './generate/contract.ts';
import { generateFacts } from './generate/facts.ts';
import { generateFaultTypes } from './generate/fault-types.ts';
import { checkOrWrite } from './generate/files.ts';
import { generateListening } from './generate/listening.ts';
import { generateNotices } from './generate/notices.ts';
import { generatePackages } from './generate/packages.ts';
import { generateCases } from './generate/reference/cases.ts';
import { generateCommands } from './generate/reference/commands.ts';
import { generateControlApi } from './generate/reference/control-api.ts';
import { generateFaults } from './generate/reference/faults.ts';
import { generateFromWidgets } from './generate/reference/from-widgets.ts';
import { generateLlms } from './generate/reference/llms.ts';
import { generateMockGmsOptions } from './generate/reference/mock-gms-options.ts';
import { generateScriptSchema } from './generate/script-schema.ts';
import { generateSettingTypes } from './generate/setting-types.ts';
import { generateSupport } from './generate/support.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

answerHelp(import.meta.url);

const CONTRACT = 'openapi.yaml';

const contract = readContract(CONTRACT);
const files = new Map([
  ...(await generateTypes(CONTRACT)),
  ...generateValidators(contract),
  ...generateFacts(contract),
  ...generateSupport(contract),
  ...generateConfiguration(),
  ...generateConfigSchema(contract),
  ...generateScriptSchema(),
  ...generateSettingTypes(),
  ...generateFaultTypes(contract),
  ...generateListening(),
  ...generateNotices(),
  ...generatePackages(),
  ...generateControlApi(contract),
  ...generateFaults(contract),
  ...generateCases(),
  ...generateCommands(),
  ...generateFromWidgets(),
  ...generateMockGmsOptions(),
]);

checkOrWrite(files);

// What is generated from the lab's findings, the lab writes: nothing imports it.
const { code } = await runNode('lab/pages.ts', process.argv.slice(2), { show: true });
if (code !== 0) process.exitCode = code;

// It quotes the pages as they are now.
checkOrWrite(generateLlms());
