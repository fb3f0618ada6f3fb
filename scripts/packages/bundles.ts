import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kB } from '../kilobytes.ts';
import { root } from '../process.ts';
import { BUNDLERS } from './bundlers.ts';
import { endedWell, type Part, type Result } from './part.ts';
import { Project } from './project.ts';
import { pinned } from './versions.ts';

/** Apps with nothing in them but the client, by the entry that they import. */
const ENTRIES = ['gms-webchat', 'gms-webchat/polling'] as const;

/** The client in the bundle of an app, held to what its README says of it. */
export const bundles: Part = {
  title: 'The client in an app: kB at once and later, minified and gzipped, of what the README says',
  rows: 'bundler',
  async prepare(archives, folder) {
    const project = new Project(folder, 'bundles');
    await project.install([
      archives['gms-webchat'],
      ...pinned(
        'esbuild',
        'rollup',
        '@rollup/plugin-node-resolve',
        '@rollup/plugin-terser',
        'webpack',
        'vite',
      ),
    ]);
    mkdirSync(join(project.folder, 'out'));
    const said = readFileSync(join(root, 'client/README.md'), 'utf8');
    for (const [bundler, program] of Object.entries(BUNDLERS)) project.write(`${bundler}.mjs`, program);
    for (const entry of ENTRIES) project.write(`${fileOf(entry)}.mjs`, appOf(entry));
    return Object.keys(BUNDLERS).flatMap((bundler) =>
      ENTRIES.map((entry) => ({
        row: bundler,
        column: entry,
        check: () => weighed(project, bundler, fileOf(entry), saidOf(entry, said)),
      })),
    );
  },
};

const fileOf = (entry: string) => entry.replace('/', '-');

const appOf = (entry: string) =>
  `import { createWebChatService } from '${entry}';\nglobalThis.chat = createWebChatService();\n`;

/** What the README says an entry weighs: what is loaded at once, and what is loaded later. */
export function saidOf(entry: string, readme: string): readonly [atOnce: number, later: number] {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${entry}\` `));
  const [atOnce, later = 0] = [...(row?.matchAll(/(\d+\.\d) kB/g) ?? [])].map(([, figure]) => Number(figure));
  if (atOnce === undefined) throw new Error(`client/README.md does not say what ${entry} weighs`);
  return [atOnce, later];
}

async function weighed(
  project: Project,
  bundler: string,
  app: string,
  said: readonly [atOnce: number, later: number],
): Promise<Result> {
  const out = `out/${bundler}-${app}`;
  const outcome = await project.run(process.execPath, [`${bundler}.mjs`, `${app}.mjs`, out]);
  if (outcome.code !== 0) return endedWell(outcome);
  const files = readdirSync(join(project.folder, out), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => readFileSync(join(project.folder, out, file)));
  // What every app loads is all but the library that CometD needs, which stands in a file of its own.
  const isLater = (file: Buffer) => file.includes('supportedConnectionTypes');
  const has = [kB(files.filter((file) => !isLater(file))), kB(files.filter(isLater))] as const;
  const shown = has.map((size, i) => `${size.toFixed(2)} of ${said[i]?.toFixed(1)}`).join(' and ');
  return { ok: has[0] <= said[0] && has[1] <= said[1], shown };
}
