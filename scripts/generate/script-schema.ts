import { LEAVE_REASONS } from '../../mock-gms/chat/entry.ts';
import { LEAVE_ACTIONS } from '../../mock-gms/chat/leave-options.ts';
import { STEPS } from '../../mock-gms/desk/script/yaml/steps.ts';
import type { Schema } from './contract.ts';
import { sentence } from './doc-comment.ts';
import type { GeneratedFiles } from './files.ts';
import { fileOfRepository } from './repository-file.ts';
import { SCHEMA_DIALECT, SCHEMA_LINE } from './schema-line.ts';

const FILE = 'mock-gms/schemas/script.schema.json';
const DOCUMENT = 'docs/scripts.md';

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const text = ref('text');
const isTrue: Schema = { const: true };
const steps = ref('steps');

/** What each step takes behind its name. */
const STEP: Readonly<Record<string, Schema>> = {
  wait: ref('duration'),
  hear: { anyOf: [ref('pattern'), { type: 'array', minItems: 1, items: ref('branch') }] },
  set: {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_-]{0,63}$' },
    additionalProperties: text,
  },
  if: text,
  repeat: { type: 'array', minItems: 1, items: ref('step') },
  break: isTrue,
  label: text,
  goto: text,
  end: { enum: [true, 'server'] },
  stop: isTrue,
  join: { anyOf: [text, ref('party')] },
  say: text,
  type: ref('duration'),
  startTyping: isTrue,
  stopTyping: isTrue,
  pushUrl: text,
  customNotice: text,
  sendFile: text,
  deleteFile: ref('count'),
  announce: text,
  userData: ref('userData'),
  rename: text,
  bargeIn: isTrue,
  transfer: { anyOf: [text, ref('party')] },
  remove: text,
  leave: { enum: [true, ...LEAVE_REASONS] },
  park: isTrue,
};

/** What each option takes that can stand beside a step. */
const OPTION: Readonly<Record<string, Schema>> = {
  as: { ...ref('name'), description: 'Which member of the script does it.' },
  matches: { ...ref('pattern'), description: 'What the text of `if` must match.' },
  then: { ...steps, description: 'The steps for a text that matches.' },
  else: { ...steps, description: 'The steps for any other text.' },
  times: { ...ref('count'), description: 'How often; without it, again and again until a `break`.' },
  typing: { ...ref('typing'), description: 'How long typing is shown before the text.' },
  preview: { ...text, description: 'What other staff see being typed.' },
  messageType: { ...text, description: 'Comes with the message.' },
  eventAttributes: { type: 'object', description: 'Attributes of the event, as JSON.' },
  visibility: { enum: ['all', 'agents'], description: '`agents` keeps it from the customer.' },
  userData: { ...ref('userData'), description: 'Data that come with the notice.' },
  text: { ...text, description: 'What is in the file.' },
  base64: { type: 'string', description: 'What is in the file, as base64.' },
  type: { ...text, description: 'The media type of the file.', default: 'text/plain' },
  description: { ...text, description: 'What is said of the file.' },
  reason: { enum: LEAVE_REASONS, description: 'The reason, as a number.', default: 4 },
};

/** Options that mean something else beside one step. */
const OPTION_OF: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  leave: { then: { enum: LEAVE_ACTIONS, description: 'Whether the chat goes on.' } },
};

const BRANCH: Readonly<Record<string, Schema>> = {
  message: ref('pattern'),
  typing: ref('pattern'),
  join: ref('pattern'),
  file: ref('pattern'),
  notice: ref('pattern'),
  idle: ref('duration'),
  after: ref('duration'),
};

const PARTY: Readonly<Record<string, Schema>> = {
  nickname: { ...text, description: 'The name in the chat.' },
  type: { enum: ['Agent', 'Supervisor', 'External'], default: 'Agent', description: 'Who it is.' },
  bot: { type: 'boolean', default: false, description: 'Whether it says that it is a bot.' },
  silent: { type: 'boolean', default: false, description: 'Whether it monitors silently; of `join` alone.' },
};

const VALUES: Readonly<Record<string, Schema>> = {
  text: { type: ['string', 'number', 'boolean'] },
  name: { type: 'string', minLength: 1, maxLength: 64, not: { const: 'customer' } },
  count: { type: 'integer', minimum: 1 },
  duration: {
    type: 'string',
    pattern: '^\\s*\\d{1,12}(\\.\\d{1,3})?\\s*(ms|s|m|h|d)\\s*$',
    examples: ['900ms', '1.5s', '2m', '1h', '1d'],
  },
  pattern: {
    ...{ type: ['string', 'number', 'boolean'], minLength: 1, maxLength: 1000 },
    description: '`any`, a text that must occur, or a /regular expression/.',
    examples: ['any', '/order/i'],
  },
  typing: {
    anyOf: [
      ref('duration'),
      objectOf({ perCharacter: ref('duration'), atMost: ref('duration') }, ['perCharacter']),
    ],
    description: 'A duration, or how long each character takes, and the most.',
  },
  party: objectOf(PARTY, []),
  userData: {
    type: 'object',
    additionalProperties: ref('userDataValue'),
  },
  userDataValue: {
    anyOf: [text, ref('userData'), { type: 'array', items: ref('userDataValue') }],
  },
};

/** The JSON schema of scripts: the steps that the reader knows, with what docs/scripts.md says of each. */
export function generateScriptSchema(document = fileOfRepository(DOCUMENT)): GeneratedFiles {
  const about = sentencesIn(document);
  const schema = {
    $schema: SCHEMA_DIALECT,
    title: 'A script of mock-gms',
    description: 'An agent that plays by itself.',
    anyOf: [
      objectOf(
        {
          $schema: SCHEMA_LINE,
          name: {
            type: 'string',
            pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
            description: 'What the setting `script` calls it; without it, the name of the file.',
          },
          typing: {
            ...ref('typing'),
            description: 'How long typing is shown before every `say` that does not say.',
          },
          steps: { ...steps, description: 'What it does, in this order.' },
        },
        ['steps'],
      ),
      steps,
    ],
    $defs: {
      steps: { type: 'array', items: ref('step') },
      step: { oneOf: Object.keys(STEPS).map((name) => stepSchema(name, about)) },
      branch: {
        oneOf: Object.entries(BRANCH).map(([name, takes]) =>
          objectOf(
            {
              [name]: { ...takes, description: about(name, 'branch') },
              do: { ...steps, description: 'What then.' },
            },
            [name],
          ),
        ),
      },
      ...VALUES,
    },
  };
  return new Map([[FILE, `${JSON.stringify(schema, null, 2)}\n`]]);
}

function stepSchema(name: string, about: About): Schema {
  const takes = STEP[name];
  if (takes === undefined)
    throw new Error(`scripts/generate/script-schema.ts does not know the step ${name}`);
  const options = (STEPS[name]?.options ?? []).map((option) => {
    const known = OPTION_OF[name]?.[option] ?? OPTION[option];
    if (known === undefined)
      throw new Error(`scripts/generate/script-schema.ts does not know ${option} beside ${name}`);
    return [option, known];
  });
  const main = { ...takes, description: about(name, 'step') };
  const required = name === 'if' ? [name, 'matches'] : [name];
  return objectOf({ [name]: main, ...Object.fromEntries(options) }, required);
}

function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', additionalProperties: false, required, properties };
}

type About = (name: string, table: 'step' | 'branch') => string;

/** What the tables of the document say of steps and branches. */
function sentencesIn(document: string): About {
  const [steps = '', branches = ''] = document.split('\n### hear\n');
  const rows = { step: rowsIn(steps), branch: rowsIn(branches) };
  return (name, table) => {
    const found = rows[table].get(name);
    if (found === undefined) throw new Error(`${DOCUMENT} says nothing of the ${table} ${name}`);
    return found;
  };
}

function rowsIn(text: string): ReadonlyMap<string, string> {
  const rows = text.matchAll(/^\| `(\w+)` \| (?:waits for )?(.+) \|$/gm);
  return new Map([...rows].map(([, name = '', about = '']) => [name, sentence(about)]));
}
