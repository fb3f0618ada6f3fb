import { readProfile, type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { reachTarget } from '../probe/detect/reach-target.ts';
import { mockGmsTarget } from '../target/mock-gms-target.ts';
import type { Target } from '../target/target.ts';
import type { TargetOptions } from '../target/target-options.ts';
import type { Side } from './given-sides.ts';

/** A server that is ready to be talked to. */
export interface ReadySide {
  /** What it is called in reports. */
  readonly name: string;
  readonly target: Target;
  /** What may show as a difference although it is not one of the API. */
  readonly warning?: string;
  /** The chat of detection, where it could not be ended. */
  readonly leftOpen: readonly ChatLeftOpen[];
  close(): Promise<void>;
}

/**
 * Makes a server ready: starts the mock GMS, or finds out what the server offers.
 *
 * @param signal breaks off what is found out
 * @throws {Unreachable}
 * @throws {SettingError} for invalid settings of a mock GMS
 * @throws {ProfileFileError} for the file of a profile that cannot be used
 * @throws {DriverError} for an agent driver that cannot be used
 */
export async function ready(side: Side, signal?: AbortSignal): Promise<ReadySide> {
  return 'mock' in side ? readyMock(side.mock) : readyServer(side.target, signal);
}

async function readyMock(settings: Readonly<Record<string, string | number | boolean>>): Promise<ReadySide> {
  // What a setting takes, the server knows.
  const { profile } = settings;
  const isFile = typeof profile === 'string' && PROFILE_FILE.test(profile);
  const defaults = { ...settings, ...(isFile && { profile: readProfile(profile) }) };
  const gms = await startMockGms({ port: 0, defaults: defaults as SettingsChange });
  const target = mockGmsTarget(gms);
  const shown = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return {
    name: ['a mock GMS', ...(shown.length === 0 ? [] : [`with ${shown.join(', ')}`])].join(' '),
    target: typeof settings.apikey === 'string' ? { ...target, apikey: settings.apikey } : target,
    leftOpen: [],
    close: () => gms.close(),
  };
}

/** A profile that was learned is a file, as mock-gms takes it; others have names. */
const PROFILE_FILE = /\.(?:ya?ml|json)$/i;

async function readyServer(options: TargetOptions, signal: AbortSignal | undefined): Promise<ReadySide> {
  const { target, detected, leftOpen } = await reachTarget(options, { signal });
  const speaks = detected.find(({ offer, offered }) => offer === 'silence' && offered === false);
  return {
    name: `${options.url} (${options.service})`,
    target,
    ...(speaks && { warning: `${speaks.note}, which shows as differences` }),
    leftOpen,
    close: async () => {},
  };
}
