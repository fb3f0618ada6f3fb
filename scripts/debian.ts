import { readFileSync } from 'node:fs';
import { run } from './process.ts';

const aptLimit = 300_000;

/** Whether packages can be installed here: this is Debian, and we are root. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && distribution() === 'debian';
}

/** The system by the name that it gives itself, such as `debian`. */
export function distribution(): string | undefined {
  try {
    return /^ID=(.*)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** Installs packages with apt; what it says is shown where it fails. `say` is told of every step. */
export async function installFromDebian(
  packages: readonly string[],
  say: (progress: string) => void,
): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  say('apt-get update');
  const update = await run('apt-get', ['update', '-q'], { limit: aptLimit, env });
  say(`apt-get install ${packages.join(' ')}`);
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    limit: aptLimit,
    env,
  });
  if (install.code !== 0)
    say(`${update.output}${install.output}`.trimEnd().split('\n').slice(-12).join('\n'));
}
