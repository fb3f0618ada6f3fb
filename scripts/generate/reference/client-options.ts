import { fileOfRepository } from '../repository-file.ts';
import { table } from '../table.ts';
import { defaultOf, membersOf } from './members.ts';

/** Where the options of the client are declared, and what stands before their names in a page. */
const GROUPS = [
  { file: 'client/base/configuration.ts', declared: 'Configuration', prefix: '' },
  { file: 'client/base/cometd-configuration.ts', declared: 'CometdConfiguration', prefix: 'cometD.' },
  { file: 'client/base/async-configuration.ts', declared: 'AsyncConfiguration', prefix: 'async.' },
] as const;

/** Every option of the client with its default and its sentence, as an editor shows them. */
export function clientOptionTable(read: (path: string) => string = fileOfRepository): string {
  const rows = GROUPS.flatMap(({ file, declared, prefix }) =>
    membersOf(read(file), declared)
      .filter(({ about, initial }) => about !== '' && !initial.startsWith('{ enabled'))
      .map(({ name, about, initial }) => [`\`${prefix}${name}\``, defaultOf(initial), about]),
  );
  const edition = [
    '`edition`',
    '`9.0`',
    'Whose result shapes commands have: those of the document of 2021, or `8.5` of 2016.',
  ];
  return table(['option', 'default', ''], [...rows, edition]);
}
