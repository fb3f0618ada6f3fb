import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askWorkers } from '../ask-workers.ts';
import type { Side } from '../side.ts';
import { measureClientCoverage } from './client-coverage.ts';
import { clientFiles, clientTests } from './client-files.ts';
import { clientTestLoader } from './load-client-tests.ts';
import { setAside } from './set-aside-entries.ts';
import { testsThatPass } from './tests-that-pass.ts';

const WORKER = fileURLToPath(new URL('./client-worker.ts', import.meta.url));
/** Its own tests are about scripts that are made of its source, which has no mutants there. */
const UNTOUCHED = /^build\/|\.fixture\.ts$/;

/** Mutants of the client, which its unit tests judge in process. */
export function clientSide(): Side {
  return {
    sources: clientFiles(),
    judgedBy: clientTests(),
    setAside,
    answersUrl: new URL('../../generated/judged-client.json', import.meta.url),
    async noticing({ files, mutants }, cache, onProgress) {
      const tests = clientTests()
        .map(({ name }) => name)
        .filter((name) => !UNTOUCHED.test(name));
      const coverage = await cache.once('noticing-tests', () => {
        const onFile = (done: number) =>
          onProgress(done, tests.length, 'files of tests, to know what each test passes');
        return measureClientCoverage(clientTestLoader(files), tests, onFile);
      });
      return testsThatPass(mutants, coverage);
    },
    judge(questions, { files }, { cache, processes, until, onAnswer }) {
      const file = cache.instrumentedFile;
      writeFileSync(file, JSON.stringify(files));
      return askWorkers(questions, { file, program: WORKER, processes, until }, onAnswer);
    },
  };
}
