import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { SCRIPT_BOUNDS } from './item.ts';
import { parseScript, scriptOfObject } from './parse-script.ts';
import { ScriptError } from './script-error.ts';

function mistake(text: string): string {
  try {
    parseScript(text, 'vip.yaml');
  } catch (error) {
    if (error instanceof ScriptError) return error.message;
    throw error;
  }
  return 'no mistake';
}

const MISTAKES: ReadonlyArray<readonly [text: string, message: RegExp]> = [
  ['', /^vip\.yaml: a script, a map with steps, was expected, not nothing$/],
  ['name: vip', /^vip\.yaml:1: a script has steps$/],
  ['stesp:\n  - say: a', /^vip\.yaml:1: a script has name, typing and steps, not stesp$/],
  [
    'steps:\n  - join:\n      nikname:\n        a: b',
    /^vip\.yaml:3: nickname, .* were expected, not nikname$/,
  ],
  ['steps:\n  - say: a\n  - sya: b', /^vip\.yaml:3: there is no step "sya"; there are wait, hear,/],
  ['steps:\n  - say: a\n    tpying: 1s', /^vip\.yaml:3: beside say there can be typing, .*, not tpying$/],
  ['steps:\n  - wait: 5', /^vip\.yaml:2: a duration such as 900ms, .* was expected, not 5$/],
  ['steps:\n  - wait: 400d', /^vip\.yaml:2: a duration is at most 366 days$/],
  ['steps:\n  - hear: /(/', /^vip\.yaml:2: \/\(\/ is not a regular expression/],
  ['steps:\n  - hear: /a/g', /^vip\.yaml:2: the flags of a regular expression are i, m, s and u, not g$/],
  ['steps:\n  - hear: []', /^vip\.yaml:2: at least one branch was expected$/],
  [
    'steps:\n  - hear:\n      - mesage: any',
    /^vip\.yaml:\d: a branch waits for one of message, .* has mesage$/,
  ],
  ['steps:\n  - hear:\n      - message: any\n        idle: 1s', /^vip\.yaml:\d: a branch waits for one of/],
  ['steps:\n  - say: Hi {{nick}}', /^vip\.yaml:2: nothing sets \{\{nick\}\}$/],
  ['steps:\n  - say: Hi {{a b}}', /^vip\.yaml:2: \{\{a b\}\} cannot be inserted; there are nickname/],
  ['steps:\n  - set: { nickname: x }', /^vip\.yaml:2: "nickname" cannot name a variable$/],
  ['steps:\n  - goto: start', /^vip\.yaml:2: there is no label start here or further out; there are none$/],
  ['steps:\n  - label: a\n  - label: a', /^vip\.yaml:3: the label a is there twice$/],
  ['steps:\n  - break: true', /^vip\.yaml:2: break stands within repeat$/],
  ['steps:\n  - repeat: [{ end: true }]\n    times: 0', /^vip\.yaml:3: a whole number from 1 on/],
  [
    'steps:\n  - join: { nickname: A, type: Client }',
    /^vip\.yaml:2: Agent, Supervisor, External were expected, not Client$/,
  ],
  ['steps:\n  - join: true\n  - end: sever', /^vip\.yaml:3: end: true or server was expected, not "sever"$/],
  ['steps:\n  - leave: 9', /^vip\.yaml:2: true or a reason \(0, 3, 4, 5, 6, 7, 8\) was expected, not 9$/],
  [
    'steps:\n  - sendFile: a.txt\n    type: text',
    /^vip\.yaml:3: a media type without parameters, such as text\/plain, was expected, not text$/,
  ],
  ['steps:\n  - say: a\n    visibility: some', /^vip\.yaml:3: all or agents was expected, not some$/],
  ['steps:\n  - say: "a', /^vip\.yaml:\d: Missing closing/],
  ['name: "a b"\nsteps: []', /^vip\.yaml:1: "a b" is not a valid script name/],
  ['stepz: []\nsteps: []', /^vip\.yaml:1: a script has name, typing and steps, not stepz$/],
];

test('a mistake is named by file and line, with what was expected', () => {
  for (const [text, message] of MISTAKES) expect(mistake(text), text).toMatch(message);
});

test('a script has bounds: characters, values, depth, also through anchors', () => {
  expect(mistake(`# ${'x'.repeat(SCRIPT_BOUNDS.characters)}`)).toContain('at most 1048576 characters');
  expect(mistake(`steps:\n${'  - end: true\n'.repeat(60_000)}`)).toContain('at most 100000 values');
  expect(mistake(`${'['.repeat(20_000)}`)).toMatch(/^vip\.yaml/);
  let deep = '- end: true';
  for (let i = 0; i < 20; i++) deep = `- repeat:\n${deep.replaceAll(/^/gm, '    ')}`;
  expect(mistake(deep)).toContain('at most 30 levels deep');
  expect(mistake('steps: &all\n  - repeat: *all')).toContain('levels deep');
  expect(mistake('steps:\n  - say: a\n    eventAttributes: &a { b: *a }')).toContain('levels deep');
  const bomb = ['a0: &a0 [{ end: true }]', ...Array.from({ length: 12 }, (_, i) => repeated(i + 1))].join(
    '\n',
  );
  expect(mistake(`${bomb}\nsteps: *a12`)).toMatch(/vip\.yaml:\d+: a script has/);
});

function repeated(level: number): string {
  const inner = Array.from({ length: 10 }, () => `{ repeat: *a${level - 1} }`).join(', ');
  return `a${level}: &a${level} [${inner}]`;
}

test('whatever is fed to the parser, it ends in a script or in an error that names the file', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'steps:',
      '  - say: hi',
      '  - hear:',
      '      - message: any',
      '        do:',
      '  - goto: x',
    ),
    fc.constantFrom(
      '  - set: { a: b }',
      '  - if: x',
      '    matches: /(/',
      '- *a',
      '&a',
      '  - label: x',
      '\t',
      '{',
      ']',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const message = mistake(lines.join('\n'));
      expect(message === 'no mistake' || message.startsWith('vip.yaml')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a script of brackets or indicators alone is named by its line', () => {
  for (const text of ['['.repeat(100_000), `${'- '.repeat(100_000)}x`, '? '.repeat(50_000)])
    expect(mistake(`# deep\n${text}`)).toMatch(/^vip\.yaml:[23]: lists and maps are at most \d+ levels deep/);
});

test('what is passed on as it is may hold aliases, and is bounded as everything is', () => {
  const attributes = (yaml: string) =>
    parseScript(`steps:\n  - announce: a\n    eventAttributes: ${yaml}`, 'vip.yaml');
  expect(attributes('{ a: &x { b: [1, null, true] }, c: *x }').name).toBe('vip');
  const links = Array.from({ length: 900 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`).join(', ');
  expect(() => attributes(`{ a0: &a0 [], ${links} }`)).toThrow(/at most \d+ (levels deep|values)/);
});

test('an object that is deep is refused before anything descends into it', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 100_000; level += 1) deep = level % 2 === 0 ? [deep] : { repeat: deep };
  expect(() => scriptOfObject({ steps: deep }, 'vip')).toThrow('vip: a script is at most 30 levels deep');
});

test('insertions may have blanks about them, and a text of blanks is read in no time', () => {
  expect(mistake('steps:\n  - announce: "{{   nickname }}, {{\tagent}}"')).toBe('no mistake');
  expect(mistake(`steps:\n  - announce: "${`{{${' '.repeat(50_000)}`.repeat(5)}"`)).toBe('no mistake');
});

test('a script can be given as an object, or as a list of steps alone', () => {
  expect(scriptOfObject({ name: 'own', steps: [{ end: 'server' }] }, 'x').name).toBe('own');
  expect(scriptOfObject([{ join: 'Ada' }, { end: true }], 'short').name).toBe('short');
  expect(() => scriptOfObject({ steps: [{ wait: 5 }] }, 'vip')).toThrow(/^vip: a duration/);
  const circle: unknown[] = [];
  circle.push(circle);
  for (const value of [null, 7, 'text', circle, { steps: { say: 'x' } }]) {
    expect(() => scriptOfObject(value, 'vip')).toThrow(ScriptError);
  }
});
