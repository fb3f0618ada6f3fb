/**
 * `npm run container`: builds the image of mock-gms with buildah, over a base that is made of this machine's own Node.js,
 * starts it as an engine would, and ends it. No registry of images and no engine is needed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBase } from './container/base-image.ts';
import { Buildah } from './container/buildah.ts';
import { giveTo, unpack } from './container/image.ts';
import { ends, keeps, says } from './container/image-checks.ts';
import { root, run } from './process.ts';
import { withProgress } from './progress.ts';

const IMAGE = 'localhost/mock-gms:test';

if (!(await Buildah.isInstalled())) {
  console.error('npm run container needs buildah: apt install buildah');
  process.exit(1);
}
if (process.getuid?.() !== 0) {
  console.error(
    'npm run container starts the image in a root of its own: run it as root, or below buildah unshare',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'mock-gms-image-'));
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
