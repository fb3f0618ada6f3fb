import { cases } from '../server/cases/index.ts';
import { learnCommand } from './learn-command.ts';

/** Runs `gms-contracts learn` in this process. */
export async function runLearn(argv: readonly string[], signal?: AbortSignal) {
  const output = { out: '', err: '' };
  const io = {
    stdout(text: string) {
      output.out += text;
    },
    stderr(text: string) {
      // How far it is, is said where the machine is slow.
      if (!text.startsWith('… ')) output.err += text;
    },
    isTTY: false,
    env: {},
  };
  const code = await learnCommand(argv, io, async () => cases, signal);
  return { code, ...output };
}
