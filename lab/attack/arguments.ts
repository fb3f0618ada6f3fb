import { parseArgs } from 'node:util';
import { UsageError } from '../../contracts/shared/usage-error.ts';
import { CAMPAIGNS, type Campaign } from './campaigns.ts';

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'replay'; readonly file: string; readonly server: string | undefined }
  | {
      readonly kind: 'campaign';
      readonly campaign: Campaign;
      readonly bounds: Campaign['bounds'];
      /** A new one where it is left out. */
      readonly seed: number | undefined;
      readonly server: string | undefined;
      readonly store: boolean;
    };

const BOUNDS = ['inputs', 'runs', 'minutes', 'concurrency'] as const;

/** @throws {UsageError} with one line that says what is wrong */
export function readArguments(argv: readonly string[]): Asked {
  const { values, positionals } = parsed(argv);
  if (values.help) return { kind: 'help' };
  const { replay, server, store = false } = values;
  if (replay !== undefined) {
    const [other] = [...positionals, ...Object.keys(values)].filter((each) => !OF_REPLAY.has(each));
    if (other !== undefined) throw new UsageError(`--replay takes no ${other}`);
    return { kind: 'replay', file: replay, server };
  }
  const campaign = campaignOf(positionals);
  const bounds: Record<string, number> = { ...campaign.bounds };
  for (const bound of BOUNDS) {
    if (values[bound] === undefined) continue;
    if (!(bound in bounds)) throw new UsageError(`${campaign.name} takes no --${bound}`);
    bounds[bound] = wholeNumber(bound, values[bound], 1);
  }
  if (store && campaign.name !== 'kills') throw new UsageError(`${campaign.name} takes no --store`);
  if (server !== undefined && campaign.takesServer === false)
    throw new UsageError(`${campaign.name} takes no --server`);
  const seed = values.seed === undefined ? undefined : wholeNumber('seed', values.seed, 0);
  return { kind: 'campaign', campaign, bounds, seed, server, store };
}

const OF_REPLAY: ReadonlySet<string> = new Set(['replay', 'server']);

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        inputs: { type: 'string' },
        runs: { type: 'string' },
        minutes: { type: 'string' },
        concurrency: { type: 'string' },
        server: { type: 'string' },
        store: { type: 'boolean' },
        replay: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function campaignOf(positionals: readonly string[]): Campaign {
  const [name, ...others] = positionals;
  const campaign = CAMPAIGNS.find((each) => each.name === name);
  if (campaign !== undefined && others.length === 0) return campaign;
  const known = CAMPAIGNS.map((each) => each.name).join(', ');
  throw new UsageError(
    name === undefined
      ? `which campaign? ${known}`
      : `"${positionals.join(' ')}" is not a campaign: ${known}`,
  );
}

/** Written with underscores, too: `1_000`. */
function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text.replaceAll('_', ''));
  if (/^\d[\d_]*$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} on, not "${text}"`);
}
