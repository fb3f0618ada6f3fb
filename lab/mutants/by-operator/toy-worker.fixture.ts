/** A worker that does what the id of the question says. */
import type { Question, Word } from './answer-parent.ts';

const say = (word: Word) => process.send?.(word);
say({ cpuMs: 1 });
setInterval(() => say({ cpuMs: 1 }), 500);

/** Whether a question was left that is answered too late: with the next one. */
let isLate = false;
/** Whether a mutant goes on that took too long; the next one fails then. */
let isSlow = false;

process.on('disconnect', () => process.exit());
process.on('message', ({ id }: Question) => {
  if (isLate) say({ cpuMs: 1, judgement: { outcome: 'found', broken: [], runs: 1 } });
  isLate = id === 'late';
  if (isLate) return;
  if (id === 'exits') process.exit(1);
  if (id === 'blocks') for (;;);
  say({ cpuMs: 1, judgement: { outcome: isSlow ? 'found' : (id as 'found'), broken: [], runs: 1 } });
  isSlow = id === 'timeout';
});
