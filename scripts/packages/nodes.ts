import { run } from '../process.ts';

/** The versions of Node that the packages are tried on. */
export const NODES = ['20', '22', '24'] as const;

export type NodeVersion = (typeof NODES)[number];

/** Where a version of Node is: this one, or one that npm fetches. */
export async function nodeOf(version: NodeVersion): Promise<string> {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath;
  const { code, output } = await run('npx', [
    ...['--yes', '--package', `node@${version}`],
    ...['node', '-p', 'process.execPath'],
  ]);
  const path = output.trim().split('\n').at(-1);
  if (code !== 0 || path === undefined)
    throw new Error(`Node ${version} cannot be had:\n${output.trimEnd()}`);
  return path;
}
