import { writeFileSync } from 'node:fs';
import { runs, slowRuns } from '../runs.ts';
import type { Question } from './answer-parent.ts';
import { askWorkers } from './ask-workers.ts';
import { measureCoverage, runsThatPass } from './coverage.ts';
import { LikelyFinders } from './likely-finders.ts';
import { mutatedServer } from './load-mutated.ts';
import { mutatedFiles, suiteFiles } from './mutated-files.ts';
import { setAside } from './set-aside-entries.ts';
import type { Side } from './side.ts';

/** Mutants of the server, which the cases of the contract judge in process. */
export function serverSide(): Side {
  return {
    sources: mutatedFiles(),
    judgedBy: suiteFiles(),
    setAside,
    answersUrl: new URL('../generated/judged-server.json', import.meta.url),
    async noticing({ files, mutants }, cache, onProgress) {
      const all = [...runs, ...slowRuns];
      const coverage = await cache.once('noticing', () => {
        const onRun = (done: number) => onProgress(done, all.length, 'runs, to know what each passes');
        return measureCoverage(mutatedServer(files), all, onRun);
      });
      return runsThatPass(
        mutants.map(({ id }) => id),
        coverage,
      );
    },
    judge(questions, { files, mutants }, { cache, processes, until, onAnswer }) {
      const file = cache.instrumentedFile;
      writeFileSync(file, JSON.stringify(files));
      const placeOf = new Map(mutants.map((mutant) => [mutant.id, mutant]));
      const finders = new LikelyFinders();
      const likelyFirst = ({ id, runs: passing }: Question) => {
        const place = placeOf.get(id);
        return place === undefined ? passing : finders.first(place, passing);
      };
      return askWorkers(questions, { file, processes, until, likelyFirst }, (id, answer) => {
        const place = placeOf.get(id);
        if (place !== undefined && answer.by !== undefined) finders.found(place, answer.by);
        onAnswer(id, answer);
      });
    },
  };
}
