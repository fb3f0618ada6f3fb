import type { LearnedProfile } from '../../../mock-gms/index.ts';
import { VERSION } from '../../shared/version.ts';
import type { Lessons } from '../learn.ts';
import type { Answered } from '../questions/answered.ts';
import type { ReadCapture } from '../read-capture.ts';

/** The result as data. @see learn-report.schema.json */
export function lessonsJson(
  { learned, inexpressible }: Lessons,
  profile: LearnedProfile,
  captures: readonly ReadCapture[],
  answered: readonly Answered[],
): string {
  const report = {
    suite: { name: 'gms-contracts', version: VERSION },
    captures: captures.map(({ name, sha256, chats, foreign, unread }) => ({
      name,
      sha256,
      chats,
      foreign,
      unread,
    })),
    learned: learned.map(({ lesson, ...each }) => ({ ...lesson, ...each })),
    questions: answered,
    inexpressible,
    profile,
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
