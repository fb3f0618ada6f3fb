/** A process that judges one generated mutant of the client after another, as its parent asks. */
import { readFileSync } from 'node:fs';
import { answerParent } from '../answer-parent.ts';
import type { SourceFile } from '../mutated-files.ts';
import { notCounted } from '../where-it-matters.ts';
import { judgeClientMutant } from './judge-client-mutant.ts';
import { clientTestLoader } from './load-client-tests.ts';
import { catchStrays } from './run-client-tests.ts';

catchStrays();
const [file = ''] = process.argv.slice(2);
const files = JSON.parse(readFileSync(file, 'utf8')) as readonly SourceFile[];
const fresh = clientTestLoader(files.map(({ name, content }) => ({ name, content: notCounted(content) })));
answerParent(({ id, runs }) => judgeClientMutant(id, fresh, runs));
