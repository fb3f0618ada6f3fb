import type { Lesson } from '../lesson.ts';
import { answerLessons } from './answers.ts';
import { eventLessons } from './events.ts';
import { idLessons } from './ids.ts';
import { limitLessons } from './limits.ts';
import { positionLessons } from './positions.ts';

/** Everything that a capture is asked. */
export const lessons: readonly Lesson[] = [
  ...answerLessons,
  ...positionLessons,
  ...eventLessons,
  ...idLessons,
  ...limitLessons,
];
