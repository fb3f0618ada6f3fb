import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from '../own-packages.ts';

const NEEDS = PACKAGES.map(({ name }) => `"${name}": "([^"]+)"`);

/** Every place that names the version of the packages. */
const PLACES: readonly (readonly [file: string, place: RegExp])[] = [
  ...PACKAGES.map(({ folder }) => [`${folder}/package.json`, /^ {2}"version": "([^"]+)"/m] as const),
  ['mock-gms/package.json', new RegExp(NEEDS[0] as string)],
  ['contracts/package.json', new RegExp(NEEDS[1] as string)],
  ['client/base/version.ts', /version = '([^']+)'/],
  ['openapi.yaml', /^ {2}version: (\S+)$/m],
];

const LOCK = 'package-lock.json';

/** Every file that names it. */
export const FILES_WITH_VERSION = [...new Set([...PLACES.map(([file]) => file), LOCK])];

/** @throws Error if two places name different versions, or one names none */
export function versionOf(root: string): string {
  const found = PLACES.map(([file, place]) => {
    const [, version] = place.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    if (version === undefined) throw new Error(`${file} has no version where ${place} looks for it`);
    return { file, version };
  });
  const [{ version } = { version: '' }] = found;
  if (found.every((each) => each.version === version)) return version;
  throw new Error(
    `the versions are not in step: ${found.map((each) => `${each.file} ${each.version}`).join(', ')}`,
  );
}

/** Writes a version into every place. */
export function setVersion(root: string, version: string): void {
  for (const [file, place] of PLACES) {
    const text = readFileSync(join(root, file), 'utf8');
    const changed = text.replace(place, (found: string, before: string) =>
      found.replace(before, () => version),
    );
    writeFileSync(join(root, file), changed);
  }
  const lock = JSON.parse(readFileSync(join(root, LOCK), 'utf8'));
  for (const { folder } of PACKAGES) {
    const entry = lock.packages[folder];
    entry.version = version;
    for (const { name } of PACKAGES)
      if (entry.dependencies?.[name] !== undefined) entry.dependencies[name] = version;
  }
  writeFileSync(join(root, LOCK), `${JSON.stringify(lock, null, 2)}\n`);
}

/** Whether a version comes after another one, or is the same. */
export function isFrom(version: string, before: string): boolean {
  const [a, b] = [version, before].map((text) => text.split(/[-.]/).slice(0, 3).map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
