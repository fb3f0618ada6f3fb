import { expect, test } from '@playwright/test';
import { exitCodes } from '../shared/exit-code.ts';
import { UsageError } from '../shared/usage-error.ts';
import { serverCommand } from './server-command.ts';

/** Calls the command in this process. */
async function called(...argv: readonly string[]) {
  const said = { out: '', err: '' };
  const io = {
    stdout: (text: string) => {
      said.out += text;
    },
    stderr: (text: string) => {
      said.err += text;
    },
    isTTY: false,
    env: {},
  };
  const code = await serverCommand(argv, io);
  return { code, ...said };
}

for (const command of [['--mock'], ['--list'], ['--list', '--json']]) {
  test(`${command.join(' ')} refuses ids that no case has`, async () => {
    await expect(called(...command, '--only', 'send-01,nope')).rejects.toThrow(
      new UsageError('no case has the id nope; --list shows all cases'),
    );
  });

  for (const [filters, by] of [
    [['--grep', 'carrier pigeon'], "--grep 'carrier pigeon'"],
    [['--only', 'send-01', '--level', 'MUST'], '--level MUST'],
    [['--only', 'cors-03', '--transports', 'cometd-websocket'], '--transports cometd-websocket'],
    [['--only', 'send-01', '--read-only'], '--read-only'],
  ] as const) {
    test(`${command.join(' ')} with ${filters.join(' ')} selects nothing, and says which filter did it`, async () => {
      const { code, out, err } = await called(...command, ...filters);
      expect({ code, out }).toEqual({ code: exitCodes.nothing, out: '' });
      expect(err).toMatch(/^gms-contracts: no case is selected: .*; --list shows all cases\n$/);
      expect(err).toContain(`: ${by} leaves none of the `);
    });
  }
}
