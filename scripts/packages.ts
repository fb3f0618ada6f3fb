/**
 * `npm run packages`: packs the packages, installs them into empty projects as their users do, and tries them there.
 * `npm run packages -- <part> …` tries only these parts:
 *   manifests   publint and attw find nothing
 *   types       they compile under nodenext, node16, bundler and the classic resolution, strictly
 *   runners     they work on Node 20, 22 and 24: import, require, node:test, vitest, Jest, the commands
 *   bundles     the client weighs what its README says, with esbuild, rollup, webpack and Vite
 *   --keep      leave the projects where they are, and say where
 *
 * Needs the npm registry. Exit code 0: everything passed; 1: something failed; 2: wrong usage.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHelp } from './help.ts';
import { bundles } from './packages/bundles.ts';
import { manifests } from './packages/manifests.ts';
import { pack } from './packages/pack.ts';
import type { Part } from './packages/part.ts';
import { runners } from './packages/runners.ts';
import { judge, type Row, shownTable } from './packages/table.ts';
import { types } from './packages/types.ts';

const parts: Readonly<Record<string, Part>> = { manifests, types, runners, bundles };

answerHelp(import.meta.url);

const args = process.argv.slice(2);
const keeps = args.includes('--keep');
const names = args.filter((arg) => arg !== '--keep');
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `Unknown part "${unknown.join(' ')}". Known: ${Object.keys(parts).join(', ')}, --keep, --help.`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'gms-packages-'));
const tables: string[] = [];
try {
  console.log('▸ build and pack');
  const archives = await pack(folder);
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`▸ ${name}: install`);
    const rows: Row[] = [];
    for (const cell of await part.prepare(archives, folder)) {
      const row = await judge(cell);
      rows.push(row);
      console.log(row.line);
      if (!row.ok) process.exitCode = 1;
    }
    tables.push(shownTable(part, rows));
  }
  console.log(`\n${tables.join('\n\n')}`);
} finally {
  if (keeps) console.log(`\nThe projects are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
