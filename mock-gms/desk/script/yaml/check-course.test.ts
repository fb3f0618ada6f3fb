import { expect, test } from '@playwright/test';
import { parseScript } from './parse-script.ts';

/** What is said of these steps, each a line from the first one on. */
function said(...steps: string[]): string {
  try {
    parseScript(steps.map((step) => `- ${step}`).join('\n'), 'vip.yaml');
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

const missing = (line: number, step: string) =>
  `vip.yaml:${line}: ${step} needs an agent who has joined, without "as", and not left: put a step such as "join: Ada" before it`;

const missingAs = (line: number, step: string, name: string) =>
  `vip.yaml:${line}: ${step} needs somebody who has joined as ${name} and not left: put a join with "as: ${name}" before it`;

for (const [what, steps, message] of [
  ['before the join', ['say: x', 'join: A'], missing(1, 'say')],
  ['without a join', ['hear: any', 'end: true'], missing(2, 'end')],
  ['a transfer', ['transfer: Bob'], missing(1, 'transfer')],
  ['the first one on the way is named', ['wait: 1s', 'type: 1s', 'say: x'], missing(2, 'type')],
  ['in a branch', ['hear: [{ message: any, do: [{ say: x }] }]', 'join: A'], missing(1, 'say')],
  ['after branches', ['if: a\n  matches: a\n  then: [{ wait: 1s }]', 'say: x', 'join: A'], missing(4, 'say')],
  ['in a loop', ['repeat: [{ hear: any }, { say: x }]'], missing(1, 'say')],
  ['after a jump over the join', ['goto: on', 'join: A', 'label: on', 'say: x'], missing(4, 'say')],
  ['as somebody else', ['join: A\n  as: ann', 'say: x\n  as: bob'], missingAs(3, 'say', 'bob')],
  ['without as, where all joined with it', ['join: A\n  as: ann', 'say: x'], missing(3, 'say')],
  ['removes nobody', ['join: A', 'remove: sue'], missingAs(2, 'remove', 'sue')],
  [
    'in a loop that never ends, the join comes after it',
    ['repeat: [{ say: x }]', 'join: A'],
    missing(1, 'say'),
  ],
] as const) {
  test(`a step of somebody who has not joined is found before it is played: ${what}`, () => {
    expect(said(...steps)).toBe(message);
  });
}

for (const [what, steps] of [
  ['the system', ['announce: x', 'end: server']],
  ['after a join on one way of two', ['if: a\n  matches: a\n  then: [{ join: A }]', 'say: x']],
  ['after a join in a branch', ['hear: [{ message: a, do: [{ join: A }] }, { message: any }]', 'say: x']],
  [
    'in a loop whose second round has the join',
    ['repeat: [{ if: a, matches: a, then: [{ say: x }] }, { join: A }]'],
  ],
  [
    'before the join, in a list that is gone back to',
    ['goto: in', 'label: on', 'say: x', 'label: in', 'join: A', 'goto: on'],
  ],
  ['after a loop that is left by break', ['repeat: [{ join: A }, { break: true }]', 'say: x']],
  ['after a loop with the join that ends', ['repeat: [{ join: A }]\n  times: 2', 'say: x']],
  ['that is never reached', ['join: A', 'stop: true', 'say: x\n  as: bob']],
  [
    'after a transfer, as the same member',
    ['join: A\n  as: ann', 'transfer: Bob\n  as: ann', 'say: x\n  as: ann'],
  ],
  ['who has left, and may be back', ['join: A', 'leave: true\n  then: keepAlive', 'say: x']],
  ['who removes another', ['join: A', 'join: S\n  as: sue', 'remove: sue', 'remove: customer']],
] as const) {
  test(`no step is accused of somebody who may be there: ${what}`, () => {
    expect(said(...steps)).toBe('nothing');
  });
}

test('a script of many members and steps is read in little time', () => {
  const steps = Array.from({ length: 10_000 }, (_, index) => `join: A\n  as: m${index}`);
  const begun = performance.now();
  expect(said(...steps, ...steps.map((step) => step.replace('join', 'say')).slice(0, 4000))).toBe('nothing');
  expect(performance.now() - begun).toBeLessThan(10_000);
});
