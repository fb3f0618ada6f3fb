/** `tsx scripts/lint/check-lockfile.ts`: fails where package-lock.json names a registry, or a package without integrity or a permissive licence. Part of `npm run lint`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.ts';
import { lockfileProblems } from './lockfile.ts';

const problems = lockfileProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
