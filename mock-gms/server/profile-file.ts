import { readFileSync } from 'node:fs';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import { readYaml, YamlError } from '../desk/script/yaml/read-yaml.ts';
import type { LearnedProfile } from '../services/learned/learned-profile.ts';
import { profileProblem } from '../services/learned/profile-problem.ts';
import { applySettings, DEFAULT_SETTINGS, SettingError } from '../services/settings.ts';

/** A file of a profile that cannot be used: the message names the file. */
export class ProfileFileError extends Error {
  override readonly name = 'ProfileFileError';
}

const PROFILE = { name: 'profile', made: 'that gms-contracts learn --profile has written' };

/** What can be done about a file that is no profile, or a wrong one. */
const ADVICE = 'correct it, or write it again with gms-contracts learn --profile';

/**
 * Reads a learned profile, as `gms-contracts learn --profile` writes it.
 *
 * @throws {ProfileFileError}
 * @example
 * const gms = await startMockGms({ defaults: { profile: readProfile('my-gms.yaml') } });
 * @see docs/decisions/0023: learning judges, and does not guess
 */
export function readProfile(path: string): LearnedProfile {
  const profile = plainOf(path);
  const problem = profileProblem(profile);
  if (problem !== undefined) throw new ProfileFileError(`${path}: the profile ${problem}; ${ADVICE}`);
  try {
    applySettings(DEFAULT_SETTINGS, { profile });
  } catch (error) {
    if (error instanceof SettingError) throw new ProfileFileError(`${path}: ${error.message}; ${ADVICE}`);
    throw error;
  }
  return profile as LearnedProfile;
}

function plainOf(path: string): unknown {
  try {
    return readYaml(readFileSync(path, 'utf8')).document.toJS();
  } catch (error) {
    if (error instanceof YamlError)
      throw new ProfileFileError(`${path}:${error.line}: ${error.message}; ${ADVICE}`);
    const why = unreadableFile(error, PROFILE);
    throw new ProfileFileError(`${path}: ${why ?? `${(error as Error).message}; ${ADVICE}`}`);
  }
}
