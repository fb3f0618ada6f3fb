/** A process that judges one generated mutant of the server after another, as its parent asks. */
import { readFileSync } from 'node:fs';
import { runNamed } from '../runs.ts';
import { answerParent } from './answer-parent.ts';
import { judgeMutant } from './judge-mutant.ts';
import { mutatedServer } from './load-mutated.ts';
import type { SourceFile } from './mutated-files.ts';
import { notCounted } from './where-it-matters.ts';

// What a wrong server throws out of turn is its own affair; the runs say what it means to a client.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

const [file = ''] = process.argv.slice(2);
const files = JSON.parse(readFileSync(file, 'utf8')) as readonly SourceFile[];
const load = mutatedServer(files.map(({ name, content }) => ({ name, content: notCounted(content) })));
answerParent(({ id, runs }) =>
  judgeMutant(
    id,
    load,
    runs.flatMap((name) => runNamed(name) ?? []),
  ),
);
