import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../process.ts';
import type { Buildah } from './buildah.ts';

/** Programs that a build needs beside Node.js: the shell of RUN, and what the start of a script names. */
const PROGRAMS = ['/bin/sh', '/usr/bin/env', '/bin/mkdir'];

/** What is read as data. */
const DATA = ['/etc/ssl/certs/ca-certificates.crt', '/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf'];

/**
 * A base image made of this machine's own Node.js and npm, for where no registry of images can be reached.
 *
 * @param folder where its files are put together
 * @param withNpm whether one can build in it; without, there is Node.js and nothing else
 */
export async function makeBase(
  buildah: Buildah,
  name: string,
  folder: string,
  withNpm: boolean,
): Promise<void> {
  mkdirSync(join(folder, 'tmp'), { recursive: true, mode: 0o1777 });
  const node = realpathSync(process.execPath);
  for (const program of withNpm ? [node, ...PROGRAMS] : [node]) await addProgram(program, folder);
  if (node !== '/usr/bin/node') cpSync(node, join(folder, 'usr/bin/node'));
  for (const file of DATA) if (existsSync(file)) copyInto(file, folder);
  // Node.js looks here for the home of the user.
  writeFileSync(join(folder, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  if (withNpm) await addNpm(folder);
  const container = await buildah.do('from', 'scratch');
  await buildah.do('copy', container, folder, '/');
  await buildah.do(
    'config',
    '--env',
    'PATH=/usr/bin:/bin',
    '--env',
    `NODE_EXTRA_CA_CERTS=${DATA[0]}`,
    container,
  );
  await buildah.do('commit', '--rm', container, name);
}

/** A program with the libraries that it is linked to. */
async function addProgram(path: string, folder: string): Promise<void> {
  copyInto(path, folder);
  const { output } = await run('ldd', [path]);
  const libraries = [...output.matchAll(/(\/\S+)\s+\(0x/g)].map(([, library = '']) => library);
  for (const library of libraries) copyInto(library, folder);
  // Every base with the C library has this part of it: packages with programs of their own need it, and Node.js does not.
  const besides = libraries.map((library) => join(dirname(library), 'librt.so.1')).find(existsSync);
  if (besides !== undefined) copyInto(besides, folder);
}

/** npm is JavaScript, and stands beside the node that it came with. */
async function addNpm(folder: string): Promise<void> {
  const { output } = await run('npm', ['root', '--global']);
  const npm = join(output.trim(), 'npm');
  cpSync(npm, join(folder, 'usr/lib/node_modules/npm'), { recursive: true, dereference: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(folder, 'usr/bin', name));
}

function copyInto(path: string, folder: string): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  cpSync(path, place, { dereference: true });
}
