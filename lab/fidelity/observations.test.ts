import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { lessons } from '../../contracts/learn/lessons/index.ts';
import { OBSERVATION_SCHEMA } from '../../contracts/learn/share/observation-schema.ts';
import { readContract } from '../../scripts/generate/contract.ts';
import { behavioursOf, type ContractDocument } from './contract.ts';
import { lessonsSeen, observed, readObservations } from './observations.ts';

const observations = readObservations();
const behaviours = behavioursOf(readContract('openapi.yaml') as unknown as ContractDocument);

test('every observation fits the schema, which is kept beside them', () => {
  expect(JSON.parse(readFileSync('docs/observations/schema.json', 'utf8'))).toEqual(OBSERVATION_SCHEMA);
  const fits = new Ajv2020({ strict: false }).compile(OBSERVATION_SCHEMA);
  for (const [name, observation] of observations)
    expect(fits(observation), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true);
});

test('every behaviour that can be shared is one of openapi.yaml', () => {
  const known = new Set(behaviours.map(({ key }) => key));
  const shared = [...observations.values()].flatMap((each) => each.behaviours.map(({ id }) => id));
  expect(shared.filter((id) => !known.has(id))).toEqual([]);
});

test('what a real server showed is observed, and what is documented stays that', () => {
  const one = (key: string, provenance: 'documented' | 'inferred' | 'decided') =>
    ({ key, kind: 'answer', provenance }) as const;
  const seen = new Map([
    [
      'a',
      {
        observation: 1 as const,
        lessons: [],
        behaviours: ['send 200', 'send 400'].map((id) => ({ id, times: 1 })),
      },
    ],
  ]);
  const before = [one('send 200', 'documented'), one('send 400', 'decided'), one('send 401', 'decided')];
  expect(observed(before, seen).map(({ provenance }) => provenance)).toEqual([
    ...['documented', 'observed', 'decided'],
  ]);
});

test('the first known answers are unchanged', () => {
  const seen = lessonsSeen(lessons, observations);
  const ids = (by: 'confirmedBy' | 'contradictedBy') =>
    seen.flatMap((each) => (each[by].includes('first-answers') ? [each.lesson.id] : []));
  // Ids in their shapes, times in whole seconds, no `monitored` over REST, and what a chat that has ended is refused with.
  for (const id of ['shape chatId', 'shape userId', 'field ChatEvent.utcTime', 'field ChatError.advice'])
    expect(ids('confirmedBy')).toContain(id);
  expect(ids('confirmedBy')).toContain('setting monitored');
  // Limits that somebody had set; and over chat-ntf nothing of the chat, which the mock adds since clients need it.
  expect(ids('contradictedBy')).toEqual([
    ...['setting uploadMaxFiles', 'setting uploadMaxFileSize', 'setting uploadMaxTotalSize'],
    ...['setting uploadFileTypes', 'setting downloadAttempts'],
    ...['chatId', 'alias', 'userId', 'secureKey', 'nextPosition'].map((name) => `field ChatResponse.${name}`),
  ]);
});
