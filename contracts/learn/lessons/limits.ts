import type { LearnedSettings, Lesson } from '../lesson.ts';

/** Limits for files, by their members in the answer, with the settings of the mock and what it has by default. */
const limits = [
  ['upload-max-files', 'uploadMaxFiles', 3],
  ['upload-max-file-size', 'uploadMaxFileSize', 2_097_152],
  ['upload-max-total-size', 'uploadMaxTotalSize', 5_242_880],
  ['download-attempts', 'downloadAttempts', 10],
  ['upload-need-agent', 'uploadNeedAgent', false],
] as const;

export const limitLessons: readonly Lesson[] = limits.map(([member, setting, initial], place) => ({
  id: `learn-limit-0${place + 1}`,
  title: `The limit ${member} is ${initial}`,
  provenance: 'documented',
  cases: ['files-01'],
  look: ({ told }) =>
    told.flatMap(({ entry, answer }) => {
      const value = answer.messages
        .map(({ userData }) => userData?.[member])
        .find((each) => each !== undefined);
      const given = settingOf(value);
      if (given === undefined || typeof given !== typeof initial) return [];
      const settings: LearnedSettings = { [setting]: given };
      return [
        given === initial
          ? { entry, agrees: true }
          : { entry, agrees: false, shown: `it is ${given}`, settings },
      ];
    }),
}));

function settingOf(value: unknown): number | boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}
