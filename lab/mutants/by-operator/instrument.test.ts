import { expect, test } from '@playwright/test';
import { describeMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';

async function madeOf(content: string): Promise<readonly string[]> {
  const { mutants } = await instrument([{ name: 'toy.ts', content }]);
  return mutants.map(describeMutant);
}

test('every mutant has its place, its operator and what it changes', async () => {
  const made = await madeOf('export function isLess(a: number, b: number) {\n  return a < b;\n}\n');
  expect(made).toEqual([
    'toy.ts:1 BlockStatement: { return a < b; } → {}',
    'toy.ts:2 ConditionalExpression: a < b → true',
    'toy.ts:2 ConditionalExpression: a < b → false',
    'toy.ts:2 EqualityOperator: a < b → a <= b',
    'toy.ts:2 EqualityOperator: a < b → a >= b',
  ]);
});

test('texts that a client can see are changed', async () => {
  expect(await madeOf("export const name = 'system';")).toEqual([`toy.ts:1 StringLiteral: 'system' → ""`]);
});

test('the words of an error, and what a setting is for, are left as they are', async () => {
  expect(await madeOf('throw new Error(`nothing in it`);')).toEqual([]);
  expect(await madeOf("throw new FieldProblem('operation', 'is not known');")).toEqual([]);
  expect(await madeOf("export const size = setting(kind, 10, 'how long it may be');")).toEqual([]);
});

test('a name that is compared is left as it is, since the condition is changed already', async () => {
  const made = await madeOf("if (type === 'Message') show();");
  expect(made.filter((words) => words.includes('StringLiteral'))).toEqual([]);
});
