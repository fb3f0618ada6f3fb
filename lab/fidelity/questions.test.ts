import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { questions, settlesBehaviour, settlesCase } from '../../contracts/learn/questions/questions.ts';
import { cases } from '../../contracts/server/cases/index.ts';
import { behavioursOf } from './contract.ts';

const contract = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
const behaviours = behavioursOf(contract);

test('every decided behaviour is a question to users with a GMS', () => {
  const unasked = [
    ...cases
      .filter(
        ({ provenance, id }) => provenance === 'decided' && !questions.some((each) => settlesCase(each, id)),
      )
      .map(({ id }) => id),
    ...behaviours
      .filter(
        ({ provenance, key }) =>
          provenance === 'decided' && !questions.some((each) => settlesBehaviour(each, key)),
      )
      .map(({ key }) => key),
  ];
  expect(unasked).toEqual([]);
});

test('each question names existing cases and behaviours, and is asked once', () => {
  for (const asked of questions) {
    const { question, cases: named = [], behaviours: keys = [] } = asked;
    for (const id of named)
      expect(
        cases.some((each) => settlesCase({ ...asked, cases: [id] }, each.id)),
        `${question} ${id}`,
      ).toBe(true);
    for (const key of keys)
      expect(
        behaviours.some((each) => settlesBehaviour({ ...asked, behaviours: [key] }, each.key)),
        `${question} ${key}`,
      ).toBe(true);
  }
  expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});
