import { lessons } from '../lessons/index.ts';
import { CHAT_OPERATIONS, EVENT_TYPES } from '../named-behaviours.ts';
import { OBSERVATION_VERSION } from './observation.ts';
import { SHARED_KINDS, SHARED_MEMBERS } from './seen-behaviours.ts';

const count = { type: 'integer', minimum: 0 } as const;

const members = [...new Set(Object.values(SHARED_MEMBERS).flat())];

const fields = Object.entries(SHARED_MEMBERS).map(
  ([schema, names]) => `field ${schema}\\.(?:${names.join('|')})`,
);

function row(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The JSON schema of an observation. It names every word that one may hold, so that no text of a capture fits. */
export const OBSERVATION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What a capture of a real GMS confirms and contradicts, without anything of the capture itself',
  ...row({
    observation: { const: OBSERVATION_VERSION },
    lessons: {
      type: 'array',
      items: row({
        id: { enum: lessons.map(({ id }) => id) },
        verdict: { enum: ['confirmed', 'contradicted'] },
        agreeing: count,
        disagreeing: count,
      }),
    },
    behaviours: {
      type: 'array',
      items: row(
        {
          id: {
            type: 'string',
            pattern: `^(?:(?:${CHAT_OPERATIONS.join('|')}) [1-5]\\d\\d|event (?:${EVENT_TYPES.join('|')})|${fields.join('|')})$`,
          },
          times: count,
          shape: {
            type: 'object',
            propertyNames: { enum: members },
            additionalProperties: { enum: SHARED_KINDS.flatMap((kind) => [kind, `${kind}?`]) },
          },
        },
        ['shape'],
      ),
    },
  }),
};
