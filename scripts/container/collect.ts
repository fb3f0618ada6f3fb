/**
 * `collect.ts <folder>`: the built mock-gms with every package that it needs at run time, as the lockfile has them, and
 * nothing else. The image is made of this folder.
 */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { root } from '../process.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages of this repository, of which only what is published goes along. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'mock-gms': ['package.json', 'LICENSE', 'dist', 'demo/page', 'examples'],
  'gms-webchat': ['package.json', 'dist'],
};

/** Optional packages that the image has all the same: they keep data in a folder, or in a Redis. */
const ALSO = ['lmdb', 'ioredis'];

const [target] = process.argv.slice(2);
if (target === undefined) {
  console.error('Which folder? node --import tsx scripts/container/collect.ts <folder>');
  process.exit(2);
}

const collected = new Set<string>();
collect('mock-gms', root);
for (const name of ALSO) collect(name, root);
cpSync(join(root, 'scripts/container/health.mjs'), join(target, 'health.mjs'));
console.log(`${collected.size} packages`);

/** @param from the folder that the package is needed in: what it finds is looked for from there upwards */
function collect(name: string, from: string): void {
  const folder = found(name, from);
  if (folder === undefined || collected.has(folder)) return;
  collected.add(folder);
  const place = join(target as string, folder.slice(folder.indexOf(`node_modules${sep}`)));
  const parts = OWN[name];
  mkdirSync(dirname(place), { recursive: true });
  if (parts === undefined) cpSync(folder, place, { recursive: true, dereference: true });
  else
    for (const part of parts)
      if (existsSync(join(folder, part)))
        cpSync(join(folder, part), join(place, part), {
          recursive: true,
          dereference: true,
          filter: isPublished,
        });
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) collect(each, folder);
}

/** The folder of a package, as Node.js finds it; undefined for one that is for another system. */
function found(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function isPublished(source: string): boolean {
  return !/\.test\.ts$|tsconfig\.json$/.test(source);
}
