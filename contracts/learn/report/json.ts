import type { LearnedProfile } from '../../../mock-gms/index.ts';
import { VERSION } from '../../shared/version.ts';
import type { Lessons } from '../learned.ts';
import type { PlayedChat } from '../play/played-text.ts';
import type { Answered } from '../questions/answered.ts';
import type { ReadCapture } from '../read-captures.ts';

/** What a report is made of. */
export interface LearnReport {
  readonly lessons: Lessons;
  readonly profile: LearnedProfile;
  readonly captures: readonly ReadCapture[];
  readonly answered: readonly Answered[];
  readonly played: readonly PlayedChat[];
}

/** The result as data. @see learn-report.schema.json */
export function lessonsJson({ lessons, profile, captures, answered, played }: LearnReport): string {
  const { learned, inexpressible, inexpressibleKinds, notCompared } = lessons;
  const report = {
    suite: { name: 'gms-contracts', version: VERSION },
    captures: captures.map(({ name, sha256, chats, continued, foreign, unread }) => ({
      name,
      sha256,
      chats,
      continued,
      foreign,
      unread,
    })),
    learned: learned.map(({ lesson, ...each }) => ({ ...lesson, ...each })),
    questions: answered,
    inexpressible,
    inexpressibleKinds,
    notCompared,
    played,
    profile,
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
