import { fileOfRepository } from '../repository.ts';
import { table } from '../table.ts';

/** A group of options in the source of the client, and what stands before their names in a page. */
const GROUPS = [
  { constant: 'ownDefaults', prefix: '' },
  { constant: 'cometdDefaults', prefix: 'cometD.' },
  { constant: 'asyncDefaults', prefix: 'async.' },
] as const;

/** Every option of the client with its default and its sentence, as its source has them. */
export function clientOptionTable(source = fileOfRepository('client/base/settings.ts')): string {
  const rows = GROUPS.flatMap(({ constant, prefix }) => {
    const [, body = ''] = new RegExp(`const ${constant} = \\{\\n(.*?)^\\};`, 'ms').exec(source) ?? [];
    return [...body.matchAll(/\/\*\* (.+?) \*\/\n {2}(\w+): (.+),$/gm)].map(
      ([, about = '', name = '', value = '']) => [`\`${prefix}${name}\``, defaultOf(value), about],
    );
  });
  const edition = [
    '`edition`',
    '`9.0`',
    'Whose result shapes commands have: those of the document of 2021, or `8.5` of 2016.',
  ];
  return table(['option', 'default', ''], [...rows, edition]);
}

function defaultOf(code: string): string {
  const value = code
    .replace(/ as .+$/, '')
    .replaceAll("'", '')
    .replaceAll('_', '');
  return value === '' || value === 'undefined' ? '' : `\`${value}\``;
}
