/**
 * `npm run container`: builds the image of mock-gms with buildah, over a base that is made of this machine's own Node.js,
 * starts it as an engine would, and ends it. No registry of images and no engine is needed. Where it cannot be built, the
 * rules of the Dockerfile and the compose files are checked instead.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBase } from './container/base-image.ts';
import { Buildah } from './container/buildah.ts';
import { giveTo, unpack } from './container/image.ts';
import { ends, keeps, says } from './container/image-checks.ts';
import { answerHelp } from './help.ts';
import { root, run, runNode } from './process.ts';
import { withProgress } from './progress.ts';

answerHelp(import.meta.url);

const IMAGE = 'localhost/mock-gms:test';

if (!(await Buildah.isInstalled())) await checkFilesAlone('buildah is missing (apt install buildah)');
if (process.getuid?.() !== 0)
  await checkFilesAlone(
    'the image is started in a root of its own: run it as root, or below buildah unshare',
  );

const folder = mkdtempSync(join(tmpdir(), 'mock-gms-image-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
const buildah = new Buildah(folder);
try {
  await step('the bases', async () => {
    await makeBase(buildah, 'localhost/base:1', join(folder, 'base'), false);
    await makeBase(buildah, 'localhost/build-base:1', join(folder, 'build-base'), true);
  });
  await step('the build', build);
  const image = await unpack(buildah, IMAGE);
  await step('the image says how it is run', () => says(image));
  giveTo(image, 'data');
  await step('it starts, answers, and ends with SIGTERM as process 1', () => ends(image));
  await step('it keeps its chats in /data', () => keeps(image));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function step(name: string, work: () => unknown): Promise<void> {
  const began = performance.now();
  const said = await withProgress(name, work);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`✓ ${name}${typeof said === 'string' ? `: ${said}` : ''}  ${seconds} s`);
}

/** Says that the image was not built, and what was looked at instead; ends the command. */
async function checkFilesAlone(why: string): Promise<never> {
  const files = ['scripts/container', 'docs/scale.test.ts'];
  const { code, output } = await runNode('node_modules/@playwright/test/cli.js', [
    ...['test', '--project=unit'],
    ...files,
  ]);
  if (code !== 0) console.error(output.trimEnd());
  console.error(
    `NOT BUILT: ${why}. ${code === 0 ? 'The Dockerfile keeps to its rules, and the compose files to the command' : 'The Dockerfile or a compose file is wrong, see above'}.`,
  );
  process.exit(1);
}

/** What npm has fetched before is used again. */
async function build(): Promise<void> {
  const { output } = await run('npm', ['config', 'get', 'cache']);
  const cache = output.trim();
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(folder, 'npmrc'), 'cache=/npm-cache\nprefer-offline=true\n');
  const mounts = ['--volume', `${cache}:/npm-cache`, '--volume', `${join(folder, 'npmrc')}:/root/.npmrc:ro`];
  const bases = ['--build-arg', 'BASE=localhost/base:1', '--build-arg', 'BUILD_BASE=localhost/build-base:1'];
  const how = ['--isolation', 'chroot', '--format', 'docker', '--pull-never'];
  await buildah.do(
    'bud',
    ...how,
    ...mounts,
    ...bases,
    '--file',
    join(root, 'mock-gms/Dockerfile'),
    '--tag',
    IMAGE,
    root,
  );
}
