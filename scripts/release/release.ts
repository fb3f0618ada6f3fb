import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGES } from '../own-packages.ts';
import { npm, run } from '../process.ts';
import { releasedChangelog } from './changelog.ts';
import { isFrom, setVersion, versionOf } from './versions.ts';

export interface Release {
  readonly root: string;
  readonly version: string;
  /** As `2026-01-02`. */
  readonly date: string;
  readonly isDry: boolean;
  /** Builds the packages with their new version, and writes what is generated from it. */
  build(): Promise<void>;
  /** Whether the packages may leave this machine. */
  ask(question: string): Promise<boolean>;
  say(line: string): void;
}

/** What of a packed package is shown. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly entryCount: number;
}

/**
 * Checks, writes the version, builds, packs, and asks before anything leaves. A dry run and a no leave the tree as it was.
 *
 * @returns whether it was released
 * @throws Error with what keeps it from being released
 */
export async function release(its: Release): Promise<boolean> {
  const { root, version, isDry, say } = its;
  await check(its);
  const packed = mkdtempSync(join(tmpdir(), 'mock-gms-release-'));
  let isReleased = false;
  try {
    setVersion(root, version);
    const changelog = join(root, 'CHANGELOG.md');
    writeFileSync(changelog, releasedChangelog(readFileSync(changelog, 'utf8'), version, its.date));
    await its.build();
    const files = await pack(its, packed);
    say(`commit   Release ${version}: ${(await git(root, 'diff', '--name-only')).split('\n').join(', ')}`);
    say(`tag      v${version}`);
    for (const { filename, size, entryCount } of files)
      say(`publish  ${filename}  ${Math.ceil(size / 1000)} kB, ${entryCount} files`);
    if (isDry) say('Nothing was published or tagged: this was a dry run.');
    else if (await its.ask(`Publish these and tag v${version}?`)) {
      isReleased = true;
      await publish(its, packed, files);
    } else say('Nothing was published or tagged.');
    return isReleased;
  } finally {
    if (!isReleased) await git(root, 'checkout', '--', '.');
    rmSync(packed, { recursive: true, force: true });
  }
}

async function check({ root, version, say }: Release): Promise<void> {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    throw new Error(`"${version}" is not a version such as 1.2.3`);
  const branch = await git(root, 'branch', '--show-current');
  if (branch !== 'main') throw new Error(`releases are made on main, and this is ${branch || 'no branch'}`);
  const changed = await git(root, 'status', '--porcelain');
  if (changed !== '') throw new Error(`the tree is not clean:\n${changed}`);
  if ((await git(root, 'tag', '--list', `v${version}`)) !== '') throw new Error(`the tag v${version} exists`);
  const before = versionOf(root);
  if (!isFrom(version, before))
    throw new Error(`${version} comes before ${before}, which is the present version`);
  say(`✓ main is clean, every version is ${before}`);
}

async function pack({ root }: Release, folder: string): Promise<readonly Packed[]> {
  const names = PACKAGES.flatMap(({ name }) => ['--workspace', name]);
  const [command, ...npmArgs] = npm;
  const output = await done(
    root,
    command,
    ...npmArgs,
    'pack',
    // What is packed was just built.
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
    ...names,
  );
  return JSON.parse(output.slice(output.indexOf('[')));
}

/** The commit and the tag stay here until they are pushed; a package that was published cannot be taken back. */
async function publish(
  { root, version, say }: Release,
  folder: string,
  files: readonly Packed[],
): Promise<void> {
  await git(root, 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  await git(root, 'tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
  for (const { filename } of files) {
    // npm may ask for a second factor: it has the terminal.
    const [command, ...npmArgs] = npm;
    const publishing = [...npmArgs, 'publish', join(folder, filename)];
    const { code } = await run(command, publishing, { folder: root, show: true });
    if (code !== 0)
      throw new Error(
        `${filename} was not published. The commit and the tag are made; publish the rest with npm publish --workspace`,
      );
    say(`✓ ${filename} is published`);
  }
  say('Now push it: git push --follow-tags');
}

function git(root: string, ...args: readonly string[]): Promise<string> {
  return done(root, 'git', ...args);
}

/** What a command prints. @throws Error with it if the command fails */
async function done(root: string, command: string, ...args: readonly string[]): Promise<string> {
  const { code, output } = await run(command, args, { folder: root });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}:\n${output.trimEnd()}`);
  return output.trim();
}
