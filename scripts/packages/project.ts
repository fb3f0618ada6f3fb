import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, run } from '../process.ts';

/** What is copied into projects: programs, tests and types that use the packages as their users do. */
const FILES = fileURLToPath(new URL('installed/', import.meta.url));

/** A project with nothing in it, outside the repository, into which packages are installed. */
export class Project {
  readonly folder: string;

  constructor(parent: string, name: string) {
    this.folder = join(parent, name);
    mkdirSync(this.folder);
    // What `npm init` leaves, in short: a CommonJS project.
    this.write('package.json', '{ "private": true }\n');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Takes over a folder of files. */
  take(name: string): void {
    cpSync(join(FILES, name), this.folder, { recursive: true });
  }

  /** Installs archives and packages of the registry, as `npm install` does by default. */
  async install(packages: readonly string[]): Promise<void> {
    const { code, output } = await this.run('npm', [
      ...['install', '--no-audit', '--no-fund', '--prefer-offline'],
      ...packages,
    ]);
    if (code !== 0) throw new Error(`npm install ${packages.join(' ')}\n${output.trimEnd()}`);
  }

  run(command: string, args: readonly string[]): Promise<Outcome> {
    return run(command, args, { folder: this.folder, limit: MAX_MS });
  }
}

/** Longer than an installation takes on a busy machine. */
const MAX_MS = 900_000;
