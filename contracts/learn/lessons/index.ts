import { behaviourLessons } from './behaviour-lessons.ts';
import { formLessons } from './form-lessons.ts';
import type { Lesson } from './lesson.ts';
import { switches, untold } from './switches.ts';

const settingLessons: readonly Lesson[] = [
  ...switches.map(
    ({ setting, provenance }): Lesson => ({
      id: `setting ${setting}`,
      title: `The server behaves as the mock does with its default of ${setting}`,
      provenance,
    }),
  ),
  ...Object.entries(untold).map(
    ([setting, unseen]): Lesson => ({
      id: `setting ${setting}`,
      title: `The server behaves as the mock does with its default of ${setting}`,
      provenance: 'decided',
      unseen,
    }),
  ),
];

/** Everything that a capture is asked. */
export const lessons: readonly Lesson[] = [...settingLessons, ...behaviourLessons, ...formLessons];
