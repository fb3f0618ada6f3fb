import { SETTINGS } from '../../mock-gms/services/settings.ts';
import { docComment, sentence } from './doc-comment.ts';
import type { GeneratedFiles } from './files.ts';
import { literal } from './literal.ts';
import { SETTING_EXAMPLES } from './setting-examples.ts';

const FILE = 'mock-gms/services/generated/service-settings.ts';

const HEAD = `// generated from the tables of settings in mock-gms by npm run generate; do not edit
import type { BasicCredentials } from '../credentials.ts';
import type { LearnedProfile } from '../learned/learned-profile.ts';

/** The settings of a service. Times are seconds. */
export type ServiceSettings = {
`;

/** Settings that take an object, and its type; beside the words of those that take words, too. */
const OBJECTS: Readonly<Record<string, string>> = { basic: 'BasicCredentials', profile: 'LearnedProfile' };

/** A setting as the generators read it. */
export interface Described {
  readonly name: string;
  readonly text: string;
  /** Undefined where it has none. */
  readonly initial: unknown;
  readonly example: unknown;
  readonly choices: readonly string[] | undefined;
}

/** Every setting with its sentence, what it takes, its default and an example. */
export function describedSettings(): readonly Described[] {
  return Object.entries(SETTINGS).map(([name, { about, initial, kind }]) => {
    const { choices, expects, accepts } = kind;
    const example =
      SETTING_EXAMPLES[name as keyof typeof SETTINGS] ??
      (typeof initial === 'boolean' ? !initial : choices?.find((choice) => choice !== initial));
    if (!accepts(example))
      throw new Error(
        `scripts/generate/setting-examples.ts has no example for ${name}, which takes ${expects}`,
      );
    return { name, text: `${sentence(about)} Takes ${expects}.`, initial, example, choices };
  });
}

/** The type of a service's settings, with what the table says of each. */
export function generateSettingTypes(): GeneratedFiles {
  return new Map([[FILE, `${HEAD}${describedSettings().map(member).join('')}};\n`]]);
}

function member({ name, text, initial, example, choices }: Described): string {
  const doc = docComment({
    text,
    default: initial === undefined ? undefined : literal(initial),
    example: `await service.configure({ ${name}: ${literal(example)} });`,
  });
  const named = OBJECTS[name];
  const words = choices?.map(literal) ?? (named === undefined ? [typeof example] : []);
  const type = [...words, ...(named === undefined ? [] : [named])].join(' | ');
  return `${doc}\n  readonly ${name}${initial === undefined ? '?' : ''}: ${type};\n`;
}
