/** `tsx scripts/lockfile.ts`: what package-lock.json says of every package: no registry, integrity, a permissive licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockfileProblems } from './lint/lockfile.ts';
import { root } from './process.ts';

const problems = lockfileProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
