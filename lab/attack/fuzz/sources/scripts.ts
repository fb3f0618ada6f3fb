import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../scripts/process.ts';
import type { Chance } from '../../chance.ts';
import { BAD_BYTES, breakText, hostileText } from '../hostile/texts.ts';
import { bytesOf, type Conversation, type Input } from '../input.ts';
import { head } from './request.ts';
import type { Source, Talk } from './source.ts';

const examples = join(root, 'mock-gms/examples');
const SHIPPED = readdirSync(examples)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(join(examples, file), 'utf8'));

const PIECES = [
  '[',
  '{',
  '- ',
  '? ',
  ': ',
  '\t',
  '\n',
  '&a ',
  '*a',
  '!!js/function x',
  '|',
  '>',
  '%YAML 9',
  '---\n',
  '...',
  '"',
  "'",
  '<<: *a',
  '#',
];

const NESTED = ['[', '{a: ', '- ', '? ', '- - ', '{? ', '[[', '!!seq [', '&a [', 'a:\n '];

/** What a laughing billion is: each alias stands for nine of the one before. */
const ALIASES = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

/** YAML of a script as nobody writes it. */
export function brokenYaml(chance: Chance): { readonly label: string; readonly text: string } {
  switch (chance.below(6)) {
    case 0: {
      const nest = chance.pick(NESTED);
      return {
        label: `nested ${nest.trim()}`,
        text: nest.repeat(chance.pick([20, 20, 200, 200, 5_000, chance.oneIn(3) ? 100_000 : 50])),
      };
    }
    case 1:
      return { label: 'aliases', text: `${ALIASES}steps: *${chance.pick([...'abcdefgh'])}\n` };
    case 2: {
      const indented = Array.from(
        { length: chance.pick([50, 500, 2_000]) },
        (_, depth) => `${' '.repeat(depth)}a:\n`,
      );
      return { label: 'indented', text: indented.join('') };
    }
    case 3:
      return {
        label: 'a step of something',
        text: `steps:\n  - ${chance.pick(STEPS)}: ${JSON.stringify(hostileText(chance))}\n`,
      };
    case 4:
      return {
        label: 'a pattern',
        text: `steps:\n  - hear: /${chance.pick(['(a+)+$', '[', '(?<__proto__>x)', '\\', '(?:'.repeat(3_000), 'a{1,99999}'])}/\n`,
      };
    default: {
      let text = chance.pick(SHIPPED);
      for (let count = 1 + chance.below(4); count > 0; count -= 1)
        text = breakText(text, chance, [...BAD_BYTES, ...PIECES]);
      return { label: 'broken', text };
    }
  }
}

const STEPS = [
  'say',
  'wait',
  'hear',
  'set',
  'if',
  'repeat',
  'goto',
  'join',
  'sendFile',
  'userData',
  'transfer',
  '__proto__',
];

const DEEPEST = 100_000;

/**
 * Scripts that nest deeply, for a server that has just started: what its parser has not compiled yet it has to compile
 * at the end of the stack, and a V8 that cannot do that ends the process.
 */
export const FIRST_CONTACT: Conversation = {
  zone: 'wild',
  inputs: ['[', '- ', '[', '- ', '? ', '{a: ', '- ? ', '['].map((nest) =>
    scriptInput(`nested ${nest.trim()} for a start`, 's', nest.repeat(DEEPEST)),
  ),
  delivery: { kind: 'whole' },
};

function scriptInput(label: string, name: string, yaml: string): Input {
  return {
    source: `scripts: ${label}`,
    carrier: 'http',
    head: head('POST', '/mock/services/@@wild@@/scripts', 'Content-Type: application/json'),
    body: bytesOf(JSON.stringify({ name, yaml })),
    framing: 'length',
    demand: 'answer',
    meant: [],
  };
}

/** Scripts as text, for services that may be spoilt. */
export const scriptSource: Source = {
  name: 'scripts',
  weight: 0.3,
  converse({ chance }): Talk {
    const inputs = Array.from({ length: 1 + chance.below(4) }, () => {
      const { label, text } = brokenYaml(chance);
      return scriptInput(label, chance.pick(['s', 'vip', '__proto__']), text);
    });
    return { inputs, delivery: { kind: 'whole' } };
  },
};
