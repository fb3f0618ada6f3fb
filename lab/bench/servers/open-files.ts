import { spawnSync } from 'node:child_process';

/** Files that a process has open beside its connections, generously. */
const OTHERS = 200;

/** How many connections one process can have here. Nothing is raised: Node has taken all that it may. */
export function mostConnections(): number {
  const files = Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout);
  return files > 0 ? files - OTHERS : Number.POSITIVE_INFINITY;
}
