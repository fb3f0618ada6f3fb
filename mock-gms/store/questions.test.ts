import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Clock } from '../clock/clock.ts';
import { Questions } from './questions.ts';

function atRest(): { readonly clock: Clock; readonly questions: Questions } {
  const clock = new Clock();
  clock.freeze();
  return { clock, questions: new Questions(clock) };
}

/** Asks `one` and `two`; the number of the question as it was sent, and its answers. */
function asked(questions: Questions) {
  let number = 0;
  const answers = questions.ask(['one', 'two'], async (sent) => {
    number = sent;
  });
  return { number, answers };
}

test('a process that did not answer is still asked, and is waited for again once it is heard of', async () => {
  const { clock, questions } = atRest();
  const first = asked(questions);
  questions.answered('one', { number: first.number, said: 1 });
  await clock.advance(2000);
  expect(await first.answers).toEqual([1]);

  const second = asked(questions);
  expect(second.number).toBe(first.number + 1);
  questions.answered('one', { number: second.number, said: 1 });
  expect(await Promise.race([second.answers, setImmediate()])).toEqual([1]);

  questions.heard('two');
  const third = asked(questions);
  questions.answered('one', { number: third.number, said: 1 });
  expect(await Promise.race([third.answers, setImmediate()])).toBeUndefined();
  questions.answered('two', { number: third.number, said: 2 });
  expect(await third.answers).toEqual([1, 2]);
});

test('if nobody is waited for, the question is sent, and there are no answers', async () => {
  const { clock, questions } = atRest();
  const unanswered = asked(questions);
  await clock.advance(2000);
  expect(await unanswered.answers).toEqual([]);
  const { number, answers } = asked(questions);
  expect(number).toBe(2);
  expect(await answers).toEqual([]);
});
