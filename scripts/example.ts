/** `npm run example -- react`: an example page of the client, bundled and served, with a chat server beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { startMockGms } from '../mock-gms/index.ts';
import { root } from './process.ts';

const client = join(root, 'client');
const examples = readdirSync(join(client, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const { positionals } = parseArgs({ allowPositionals: true });
const [name = ''] = positionals;

if (positionals.length !== 1 || !examples.includes(name)) {
  console.error(`Which example? npm run example -- ${examples.join(' | ')}`);
  process.exit(2);
}

// The port that the examples are written for; where a server listens there already, the page uses that one.
const gms = await startMockGms({ port: 8080, defaults: { script: 'greeter' } }).catch(() => undefined);
const sources = readdirSync(join(client, 'examples', name)).filter((file) => /^chat\.tsx?$/.test(file));
const bundler = await context({
  entryPoints: sources.map((file) => join(client, 'examples', name, file)),
  bundle: true,
  sourcemap: 'inline',
  write: false,
  alias: { 'gms-webchat': join(client, 'index.ts') },
  format: 'esm',
  splitting: true,
  outdir: join(client, 'examples'),
  outbase: join(client, 'examples'),
});
const { port } = await bundler.serve({ servedir: client, host: '127.0.0.1' });
console.log(`chat server  ${gms?.url ?? 'http://localhost:8080 (was there already)'}`);
console.log(
  `agent        ${gms?.url ?? 'http://localhost:8080'}/console/ (if no scripted agent answers there, join as one)`,
);
console.log(`example      http://127.0.0.1:${port}/examples/${name}/`);
