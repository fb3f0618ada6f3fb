import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm, type Outcome, root, run } from '../process.ts';

/** The commands of the packages, as `bin` in their package.json names them. */
const COMMANDS = ['mock-gms', 'gms-contracts'];

/**
 * Lets `npx mock-gms` and `npx gms-contracts` work in the clone: `npm ci` leaves out commands whose files are not built yet.
 *
 * @returns what npm said, if it had to be asked
 */
export async function linkCommands(folder = root): Promise<Outcome | undefined> {
  const missing = COMMANDS.filter((name) => !existsSync(join(folder, 'node_modules/.bin', name)));
  if (missing.length === 0) return undefined;
  const [command, ...args] = npm;
  // Nothing is fetched, and no script of a package is run.
  return run(command, [...args, 'rebuild', '--ignore-scripts', '--offline', ...missing], { folder });
}
