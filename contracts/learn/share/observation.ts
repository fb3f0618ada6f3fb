import type { Conversation } from '../../../mock-gms/capture.ts';
import type { Learned, LessonVerdict } from '../learned.ts';
import { type SeenBehaviour, seenBehaviours } from './seen-behaviours.ts';

/** The form of the file, which a later one may change. */
export const OBSERVATION_VERSION = 1;

/** What a capture says of one lesson. */
export interface LessonSeen {
  readonly id: string;
  readonly verdict: Extract<LessonVerdict, 'confirmed' | 'contradicted'>;
  readonly agreeing: number;
  readonly disagreeing: number;
}

/**
 * What was learned of a real server, to be handed on. Every word in it is one of this project: it has no text, key, name, address
 * or time of the capture.
 */
export interface Observation {
  readonly observation: typeof OBSERVATION_VERSION;
  readonly lessons: readonly LessonSeen[];
  readonly behaviours: readonly SeenBehaviour[];
}

/** What can be handed on of what was learned. */
export function observationOf(
  learned: readonly Learned[],
  conversations: readonly Conversation[],
): Observation {
  return {
    observation: OBSERVATION_VERSION,
    lessons: learned.flatMap(({ lesson: { id }, verdict, agreeing, disagreeing }) =>
      verdict === 'confirmed' || verdict === 'contradicted' ? [{ id, verdict, agreeing, disagreeing }] : [],
    ),
    behaviours: seenBehaviours(conversations),
  };
}

/** An observation as the text of its file. */
export function observationText(observation: Observation): string {
  const rows = (list: readonly object[]) => list.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{
  "observation": ${observation.observation},
  "lessons": [\n${rows(observation.lessons)}\n  ],
  "behaviours": [\n${rows(observation.behaviours)}\n  ]
}
`;
}
