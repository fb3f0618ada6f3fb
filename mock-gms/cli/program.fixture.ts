import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const COMMANDS = {
  'mock-gms': { source: '../cli.ts', built: '../dist/cli.js' },
  'gms-contracts': { source: '../../contracts/cli.ts', built: '../../contracts/dist/cli.js' },
} as const;

/** What Node needs to run TypeScript as it stands, in any folder. */
export const AS_SOURCE: readonly string[] = ['--import', TSX];

/** What Node is given to run a command: as `npm test` has just built it, which starts in a third of the time, or its source. */
export function program(command: keyof typeof COMMANDS): readonly string[] {
  const { source, built } = COMMANDS[command];
  const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  return process.env.COMMANDS_ARE_BUILT === undefined ? [...AS_SOURCE, pathOf(source)] : [pathOf(built)];
}
