import type { Act, Conversation } from '../../mock-gms/capture.ts';
import type { Provenance } from '../case/case.ts';

/** A setting of the mock, by its name. */
export type LearnedSettings = Readonly<Record<string, string | number | boolean>>;

/** A place of a capture that shows whether a server does what the mock does. */
export interface Sighting {
  /** The number of the entry that shows it. */
  readonly entry: number;
  readonly agrees: boolean;
  /** What is there, where it disagrees or says a value; without texts of anybody. */
  readonly shown?: string;
  /** What makes the mock do what is there. */
  readonly settings?: LearnedSettings;
}

/** Something that the mock does, and that a capture can confirm or contradict. */
export interface Lesson {
  /** Permanent, as the ids of cases are. */
  readonly id: string;
  /** A sentence about what the mock does with the settings that it has by default. */
  readonly title: string;
  readonly provenance: Provenance;
  /** Cases that are about the same. */
  readonly cases: readonly string[];
  readonly look: (conversation: Conversation) => readonly Sighting[];
}

/** What customers asked over REST that was done. */
export function doneOverRest({
  acts,
}: Conversation): readonly (Act & { readonly answer: NonNullable<Act['answer']> })[] {
  return acts.flatMap((act) => {
    const { answer } = act;
    return act.door === 'rest' && answer?.statusCode === 0 && !act.isRefused ? [{ ...act, answer }] : [];
  });
}

/** Whether it is known what a request said: every one says something, and not every file holds it. */
export function saysWhat({ fields }: Act): boolean {
  return Object.keys(fields).length > 0;
}

/** What a place shows; where it disagrees, how, and the settings that do the same. */
export function sighting(
  entry: number,
  agrees: boolean,
  otherwise: string,
  settings?: LearnedSettings,
): Sighting {
  if (agrees) return { entry, agrees };
  return { entry, agrees, shown: otherwise, ...(settings !== undefined && { settings }) };
}
