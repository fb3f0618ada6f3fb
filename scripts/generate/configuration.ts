import { readFileSync } from 'node:fs';
import { FLAGS } from '../../mock-gms/cli/flags.ts';
import { OPTIONS } from '../../mock-gms/server/option-table.ts';
import { SETTINGS } from '../../mock-gms/services/settings.ts';
import type { GeneratedFiles } from './files.ts';
import { clientOptionTable } from './reference/client-options.ts';
import { renewTables } from './renew-tables.ts';
import { table } from './table.ts';

const FILE = 'docs/configuration.md';

/** The tables of the document, by the name that stands in the comments around them. */
const TABLES = {
  flags: flagTable,
  options: optionTable,
  settings: settingTable,
  'client options': clientOptionTable,
} as const;

/** The document with its tables generated again; what stands between them stays as it is. */
export function generateConfiguration(text = readFileSync(FILE, 'utf8')): GeneratedFiles {
  return new Map([[FILE, renewTables(FILE, text, TABLES)]]);
}

function flagTable(): string {
  const rows = FLAGS.map(({ flag, short, value, multiple, about, initial }) => {
    const spelt = `\`--${flag}${value === undefined ? '' : ` <${value}>`}\``;
    return [
      short === undefined ? spelt : `\`-${short}\`, ${spelt}`,
      initial === undefined ? '' : `\`${initial}\``,
      `${about}${multiple ? '; repeatable' : ''}`,
    ];
  });
  return table(['flag', 'default', ''], rows);
}

function optionTable(): string {
  const rows = Object.entries(OPTIONS).map(([name, option]) => [
    `\`${name}\``,
    option.about,
    'live' in option ? 'at once' : 'with the next start',
  ]);
  return table(['option', '', 'a change in the file takes effect'], rows);
}

function settingTable(): string {
  const rows = Object.entries(SETTINGS).map(([name, { initial, about, kind }]) => [
    `\`${name}\``,
    initial === undefined ? '' : `\`${String(initial)}\``,
    about,
    kind.expects,
  ]);
  return table(['setting', 'default', '', 'takes'], rows);
}
