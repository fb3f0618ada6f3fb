import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { KeepFind } from '../finds.ts';
import { removeFolder, scratchFolder } from '../target/scratch.ts';
import { Target, type TargetOptions } from '../target/target.ts';
import { BAD_BYTES, breakText, hostileText } from './hostile/texts.ts';
import { bytesOf } from './input.ts';
import { brokenYaml } from './sources/scripts.ts';

/** A configuration that is taken up, to begin with. */
const SOUND = `allowedHosts: [.example.test]
admission: open
defaults:
  inactivityAlert: 60
services:
  customer-support: {}
  vip:
    flexDisconnectTimeout: 120
    script: vip
scripts:
  - name: vip
    steps:
      - join: Vera
      - say: Welcome back, {{nickname}}.
`;

/** Rounds of waiting, of 25 milliseconds each, until a change counts as passed over. */
const ROUNDS = 800;

export interface ConfigFilesReport {
  readonly written: number;
  /** Files after which the server ended or said nothing. */
  readonly failures: readonly string[];
}

/** Changes the configuration file of a running server again and again; it must say what it makes of each. */
export async function attackConfigFiles(
  count: number,
  chance: Chance,
  { script }: TargetOptions,
  keepFind: KeepFind,
  log: (line: string) => void,
): Promise<ConfigFilesReport> {
  const folder = scratchFolder('attack-config-');
  const file = join(folder, 'mock-gms.yaml');
  writeFileSync(file, SOUND);
  const start = () =>
    Target.start({ ...(script !== undefined && { script }), args: ['--port', '0', '--config', file] });
  const failures: string[] = [];
  let written = 0;
  let target: Target | undefined;
  try {
    target = await start();
    for (; written < count && failures.length < 5; written += 1) {
      const { label, text } = broken(chance);
      const before = target.written;
      // Each file is another one, so that each is read.
      writeFileSync(file, `# ${written}\n${text}`, 'latin1');
      for (let round = 0; round < ROUNDS && target.isAlive && target.written === before; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      const isHeard = target.written !== before;
      if (target.isAlive && isHeard) continue;
      const output = target.output.slice(-2_000);
      failures.push(
        `configuration file: ${label}: ${target.isAlive ? 'nothing was said' : 'the process ended'}`,
      );
      log(
        `found: ${failures.at(-1)}\n    ${keepFind(`config-${chance.seed}-${written}`, { label, text, output })}`,
      );
      await target.stop();
      writeFileSync(file, SOUND);
      target = await start();
    }
  } finally {
    await target?.stop();
    removeFolder(folder);
  }
  return { written, failures };
}

function broken(chance: Chance): { readonly label: string; readonly text: string } {
  if (chance.oneIn(3)) {
    const { label, text } = brokenYaml(chance);
    return { label, text: bytesOf(text) };
  }
  if (chance.oneIn(3)) {
    const name = chance.pick([
      'services',
      'defaults',
      'scripts',
      'allowedHosts',
      'controlOrigins',
      '__proto__',
      'store',
    ]);
    return {
      label: `${name} of something`,
      text: bytesOf(`${name}: ${JSON.stringify(hostileText(chance))}\n`),
    };
  }
  let text = SOUND;
  for (let breaks = 1 + chance.below(4); breaks > 0; breaks -= 1) {
    text = breakText(text, chance, [...BAD_BYTES, '[', '{', '\t', ': ', '- ', '&a ', '*a', '!!x ']);
  }
  return { label: 'broken', text };
}
