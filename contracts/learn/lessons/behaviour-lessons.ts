import { BEHAVIOURS, type BehaviourKind } from '../generated/behaviours.ts';
import type { Lesson } from './lesson.ts';

/** What no capture shows, with the reason. */
const UNSEEN: Readonly<Record<string, string>> = {
  'bayeuxConnect 200': 'when a connect is answered, and what it fetches, depends on the moment',
};

const TITLES: Readonly<Record<BehaviourKind, (key: string) => string>> = {
  answer(key) {
    const [operation, status] = key.split(' ');
    return status === '200'
      ? `${operation} succeeds where it does in the mock, with HTTP 200`
      : `${operation} is refused with HTTP ${status} where the mock refuses it in the same way`;
  },
  parameter(key) {
    const [operation, name = ''] = key.split(' ');
    return `${operation} takes the parameter ${name.slice(1)} as the mock does`;
  },
  publication: (key) =>
    `${key.replace('publish ', '')} is accepted over CometD, and acknowledged as by the mock`,
  event: (key) => `${key.replace('event ', '')} comes where the mock sends it`,
  field: (key) => `${key.replace('field ', '')} is where the mock has it, in the same form`,
};

/** A lesson for every behaviour that openapi.yaml describes. */
export const behaviourLessons: readonly Lesson[] = BEHAVIOURS.map(([key, kind, provenance]) => ({
  id: key,
  title: TITLES[kind](key),
  provenance,
  ...(UNSEEN[key] !== undefined && { unseen: UNSEEN[key] }),
}));
