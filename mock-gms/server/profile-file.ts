import { readFileSync } from 'node:fs';
import { readYaml, YamlError } from '../desk/script/yaml/read-yaml.ts';
import type { LearnedProfile } from '../services/learned/learned-profile.ts';
import { profileProblem } from '../services/learned/profile-problem.ts';

/** A file of a profile that cannot be used: the message names the file. */
export class ProfileFileError extends Error {
  override readonly name = 'ProfileFileError';
}

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
  if (problem !== undefined) throw new ProfileFileError(`${path}: a profile ${problem}`);
  return profile as LearnedProfile;
}

function plainOf(path: string): unknown {
  try {
    return readYaml(readFileSync(path, 'utf8')).document.toJS();
  } catch (error) {
    if (error instanceof YamlError) throw new ProfileFileError(`${path}:${error.line}: ${error.message}`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProfileFileError(`cannot read ${path}: ${code ?? message}`);
  }
}
