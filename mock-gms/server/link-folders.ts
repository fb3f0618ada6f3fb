import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';

/** Links that a path may lead over; as many as systems follow. */
const MAX_LINKS = 40;

/**
 * The folders in which something can change what a path leads to: that of the file itself, and that of each link on the
 * way. As far as the way goes now.
 *
 * @example
 * foldersTowards('/etc/mock/mock-gms.yaml'); // ['/etc/mock', '/etc/mock/..2026_11_26'] where `..data` is such a link
 */
export function foldersTowards(path: string): readonly string[] {
  const folders = new Set([dirname(resolve(path))]);
  let { current, parts } = partsOf(resolve(path));
  for (let links = 0; parts.length > 0; ) {
    const [part = '', ...rest] = parts;
    const next = join(current, part);
    const target = targetOf(next);
    if (target === undefined) {
      if (rest.length === 0) folders.add(current);
      current = next;
      parts = rest;
      continue;
    }
    folders.add(current);
    links += 1;
    if (links > MAX_LINKS) break;
    const onwards = partsOf(isAbsolute(target) ? target : join(current, target));
    current = onwards.current;
    parts = [...onwards.parts, ...rest];
  }
  return [...folders];
}

function partsOf(path: string): { current: string; parts: readonly string[] } {
  const { root } = parse(path);
  return { current: root, parts: path.slice(root.length).split(sep).filter(Boolean) };
}

/** Where a link leads; undefined for anything else. */
function targetOf(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}
