/** A process that judges one generated mutant of the client after another, as its parent asks. */
import { readFileSync } from 'node:fs';
import { answerParent } from '../answer-parent.ts';
import { judgeClientMutant } from './judge-client-mutant.ts';
import { clientTestLoader } from './load-client-tests.ts';
import { catchStrays } from './run-client-tests.ts';

catchStrays();
const [file = ''] = process.argv.slice(2);
const fresh = clientTestLoader(JSON.parse(readFileSync(file, 'utf8')));
answerParent(({ id, runs }) => judgeClientMutant(id, fresh, runs));
