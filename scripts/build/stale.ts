import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Package {
  /** Its folder below the root. */
  folder: string;
  /** The files in its `dist` that a build must leave. */
  outputs: readonly string[];
  /** Files beside it that it is made from. */
  inputs?: readonly string[];
  /** The settings by which Vite builds a page into it, if it has one. */
  page?: string;
}

/** Settings of the whole repository that every build reads. */
const sharedInputs = ['package-lock.json', 'tsconfig.json'];

/** Whether a package's build is missing, incomplete, or older than a source or setting it is made from. */
export function isStale(root: string, { folder, outputs, inputs = [] }: Package): boolean {
  const oldestOutput = Math.min(
    ...outputs.map((output) => changedAt(join(root, folder, 'dist', output)) ?? 0),
  );
  const newestInput = Math.max(
    newestIn(join(root, folder)),
    ...[...sharedInputs, ...inputs].map((input) => changedAt(join(root, input)) ?? 0),
  );
  return newestInput > oldestOutput;
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function newestIn(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'dist' && entry.name !== 'node_modules') newest = Math.max(newest, newestIn(path));
    } else if (!/[.](test|spec)[.]ts$/.test(entry.name)) {
      newest = Math.max(newest, changedAt(path) ?? 0);
    }
  }
  return newest;
}
