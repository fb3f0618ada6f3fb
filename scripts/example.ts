/** `npm run example -- NAME`: an example page of the client, bundled and served, with a chat server beside it. Without a name it says which there are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { startMockGms } from '../mock-gms/index.ts';
import { answerHelp } from './help.ts';
import { root } from './process.ts';

answerHelp(import.meta.url);

const client = join(root, 'client');
const examples = readdirSync(join(client, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const usage = `npm run example -- ${examples.join(' | ')}`;
const [name = '', ...more] = process.argv.slice(2);
if (more.length > 0 || !examples.includes(name)) {
  console.error(`Which example? ${usage}`);
  process.exit(2);
}

// The port that the examples are written for; where a chat server listens there already, the page uses that one.
const gms = await startMockGms({ port: 8080, defaults: { script: 'greeter' } }).catch(async (error) => {
  const there = await fetch('http://localhost:8080/mock/health').catch(() => undefined);
  if (there?.ok) return undefined;
  console.error(
    `The chat server cannot start on port 8080, which the examples are written for: ${error.message}`,
  );
  process.exit(1);
});
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
