import { join } from 'node:path';
import { run } from '../process.ts';

/** Builds and unpacks images without an engine, a registry or a daemon, in a folder of its own. */
export class Buildah {
  readonly #storage: readonly string[];

  /** @param folder where it keeps everything */
  constructor(folder: string) {
    this.#storage = [
      '--storage-driver',
      'vfs',
      '--root',
      join(folder, 'root'),
      '--runroot',
      join(folder, 'run'),
    ];
  }

  /** Whether it is there. */
  static async isInstalled(): Promise<boolean> {
    return (await run('buildah', ['--version'])).code === 0;
  }

  /** What a command prints. @throws Error with all that it printed if it fails */
  async do(...args: readonly string[]): Promise<string> {
    const outcome = await run('buildah', [...this.#storage, ...args]);
    if (outcome.code !== 0) throw new Error(`buildah ${args.join(' ')}:\n${outcome.output.trimEnd()}`);
    return outcome.output.trim();
  }
}
