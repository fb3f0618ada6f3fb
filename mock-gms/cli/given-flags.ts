import { parseArgs } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import type { MockGmsOptions } from '../server/mock-gms-options.ts';
import { OptionError } from '../server/option-error.ts';
import { readProfile } from '../server/profile-file.ts';
import { readScript } from '../server/scripts.ts';
import type { SettingsChange } from '../services/settings.ts';
import { type FlagLine, flagTypes } from './flag-lines.ts';
import { FLAGS } from './flags.ts';
import { LOG_FORMS, type LogForm } from './log.ts';

/** The flags as they were given, by name. */
export type GivenFlags = { readonly [flag: string]: string | boolean | Array<string | boolean> | undefined };

/** @throws an error of one line that names an unknown flag, or one without its value */
export function parseFlags(argv: readonly string[]): GivenFlags {
  try {
    return parseArgs({ args: [...argv], options: flagTypes(FLAGS), strict: true, allowPositionals: false })
      .values;
  } catch (error) {
    throw new Error(`${flagProblem(error as NodeJS.ErrnoException)}; --help lists the flags`);
  }
}

/** What is wrong with a flag, from the error of Node's `parseArgs`. */
export function flagProblem(
  { code, message }: NodeJS.ErrnoException,
  rows: readonly Pick<FlagLine, 'flag' | 'value'>[] = FLAGS,
): string {
  const [, given = ''] = /'([^' ]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = rows.map(({ flag }) => `--${flag}`);
    return `there is no flag ${given}${given.startsWith('--') ? didYouMean(given, known) : ''}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `"${given}" was not expected: there is no flag before it that takes a value`;
  // Node names a flag with its short form first.
  const [, name] = /--([a-z-]+)/.exec(message) ?? [];
  const row = rows.find(({ flag }) => flag === name);
  if (row === undefined) return message.split('\n', 1)[0] ?? message;
  if (row.value === undefined) return `--${row.flag} takes no value`;
  return `--${row.flag} needs a value: --${row.flag}=<${row.value}>`;
}

/** The form of the log. @throws an error of one line */
export function logFormOf({ log = 'text' }: GivenFlags): LogForm {
  const form = LOG_FORMS.find((each) => each === log);
  if (form === undefined) throw new Error(`--log takes ${LOG_FORMS.join(', ')}, not '${log}'`);
  return form;
}

const SCRIPT_FILE = /\.ya?ml$/i;
const PROFILE_FILE = /\.(?:ya?ml|json)$/i;

/** The files of which flags say that their content is taken, so that it can be taken again when they change. */
export function filesNamedBy({ script, profile }: GivenFlags): readonly string[] {
  return [
    ...(isFile(script, SCRIPT_FILE) ? [script] : []),
    ...(isFile(profile, PROFILE_FILE) ? [profile] : []),
  ];
}

function isFile(value: GivenFlags[string], ending: RegExp): value is string {
  return typeof value === 'string' && ending.test(value);
}

/**
 * The options that flags and file amount to: a flag takes precedence over the file, lists are joined, and on the command line a
 * service greets unless it is told otherwise.
 *
 * @throws {OptionError}
 * @throws {ScriptError} for the file of `--script`
 */
export function optionsOf(flags: GivenFlags, file: MockGmsOptions): MockGmsOptions {
  const given = FLAGS.flatMap(({ flag, option, multiple, parse }) => {
    const value = flags[flag];
    if (option === undefined || value === undefined) return [];
    if (multiple)
      return [[option, [...((file[option] as string[] | undefined) ?? []), ...(value as string[])]]];
    return [[option, parse === undefined ? value : parse(String(value))]];
  });
  const { 'tls-cert': cert, 'tls-key': key } = flags;
  if ((cert === undefined) !== (key === undefined))
    throw new OptionError('tls', '--tls-cert and --tls-key must be given together');
  const { script, profile } = flags;
  // Whatever it is called: it is the last of the scripts, and so the one that has its name.
  const fromFile = isFile(script, SCRIPT_FILE) ? readScript(script) : undefined;
  return {
    ...file,
    ...Object.fromEntries(given),
    ...(cert !== undefined && { tls: { cert: String(cert), key: String(key) } }),
    ...(fromFile !== undefined && { scripts: [...(file.scripts ?? []), fromFile] }),
    defaults: {
      script: 'greeter',
      ...file.defaults,
      ...(typeof script === 'string' && { script: fromFile?.name ?? script }),
      ...(typeof flags.apikey === 'string' && { apikey: flags.apikey }),
      ...(typeof profile === 'string' && {
        // Any text: the server says which names there are.
        profile: (isFile(profile, PROFILE_FILE)
          ? readProfile(profile)
          : profile) as SettingsChange['profile'],
      }),
    },
  };
}
