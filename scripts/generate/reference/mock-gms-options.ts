import type { GeneratedFiles } from '../files.ts';
import { fileOfRepository } from '../repository-file.ts';
import { table } from '../table.ts';
import { defaultOf, membersOf } from './members.ts';

const FILE = 'docs/reference/mock-gms-options.md';
const SOURCE = 'mock-gms/server/mock-gms-options.ts';

const HEAD = `<!-- generated from ${SOURCE} by npm run generate; do not edit -->

# Options of startMockGms

What \`startMockGms({ … })\` takes, as \`MockGmsOptions\`. Everything has a default. The command line has flags for most of
them, and a configuration file has them under the same names: [configuration](../configuration.md). That page also lists the
[settings of a service](../configuration.md#settings-of-a-service), for \`defaults\` and \`services\`.`;

/** A page with every option of a mock GMS that runs in process. */
export function generateMockGmsOptions(read = fileOfRepository): GeneratedFiles {
  const rows = membersOf(read(SOURCE), 'MockGmsOptions').map(({ name, type, about, initial, example }) => [
    `\`${name}\``,
    `\`${type}\``,
    defaultOf(initial),
    about,
    `\`${example.replace(/^await startMockGms\((.*)\);$/, '$1')}\``,
  ]);
  return new Map([[FILE, `${HEAD}\n\n${table(['option', 'type', 'default', '', 'for example'], rows)}\n`]]);
}
