import type { Conversation } from '../../mock-gms/capture.ts';
import type { LearnedSettings, Lesson, Sighting } from './lesson.ts';

/** What a capture says of a lesson. */
export type LessonVerdict = 'confirmed' | 'contradicted' | 'not seen';

/** What was learned of one lesson. */
export interface Learned {
  readonly lesson: Lesson;
  readonly verdict: LessonVerdict;
  /** Those that disagree, if any do; otherwise those that agree. */
  readonly sightings: readonly Sighting[];
  readonly agreeing: number;
  readonly disagreeing: number;
  /** What makes the mock do what was seen; undefined where nothing was contradicted, or no setting does it. */
  readonly settings: LearnedSettings | undefined;
}

/** Asks conversations what they say of every lesson. One place that disagrees contradicts. */
export function judgeConversations(
  conversations: readonly Conversation[],
  lessons: readonly Lesson[],
): readonly Learned[] {
  return lessons.map((lesson) => {
    const all = conversations.flatMap((conversation) => lesson.look(conversation));
    const disagreeing = all.filter(({ agrees }) => !agrees);
    const settings = disagreeing.flatMap(({ settings: found }) => (found === undefined ? [] : [found]));
    return {
      lesson,
      verdict: disagreeing.length > 0 ? 'contradicted' : all.length > 0 ? 'confirmed' : 'not seen',
      sightings: disagreeing.length > 0 ? disagreeing : all,
      agreeing: all.length - disagreeing.length,
      disagreeing: disagreeing.length,
      settings: settings.length > 0 && isOne(settings) ? settings[0] : undefined,
    };
  });
}

/** A server that does now this and now that is like none of the settings. */
function isOne(settings: readonly LearnedSettings[]): boolean {
  return new Set(settings.map((each) => JSON.stringify(each))).size === 1;
}
