import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { within } from '../../contracts/shared/within.ts';
import type { Verdict } from './worker.ts';

/** As many as the smallest machine has processors. */
const PROCESSES = 2;
/** Milliseconds for all runs of a mutant, which take less than one of these minutes. */
const WHOLE_MS = 600_000;

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Judges mutants in two processes, and tells each verdict as it comes.
 *
 * @param ids of mutants
 * @param only.runs a text, or several between commas, that the names of the runs have in them; all, where it is empty
 * @throws when a process breaks down or says nothing for ten minutes, which a mutant must not make it do
 */
export async function judgeAll(
  ids: readonly string[],
  onVerdict: (verdict: Verdict) => void,
  only: { readonly runs?: string } = {},
): Promise<void> {
  const left = ids.values();
  const work = async () => {
    const worker = fork(WORKER, [only.runs ?? ''], { execArgv: ['--import', 'tsx'] });
    try {
      for (const id of left) onVerdict(await ask(worker, id));
    } finally {
      worker.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: Math.min(PROCESSES, ids.length) }, work));
}

async function ask(worker: ChildProcess, id: string): Promise<Verdict> {
  const answer = new AbortController();
  const broken = once(worker, 'exit', { signal: answer.signal }).then(([code]) => {
    throw new Error(`the process ended with ${code} while it judged ${id}`);
  });
  // Broken off below: nobody is to hear of that.
  broken.catch(() => {});
  try {
    const verdict = once(worker, 'message', { signal: answer.signal });
    worker.send(id);
    const [message] = await within(WHOLE_MS, Promise.race([verdict, broken]), () => {
      return new Error(`the process has not judged ${id} within ten minutes`);
    });
    return message as Verdict;
  } finally {
    answer.abort();
  }
}
