import { isDeeperThan } from '../../boundary/depth.ts';
import type { Command } from '../../chat/command.ts';

/** Levels that attributes and data may have where they are saved. */
const MAX_DEPTH = 24;

/** The command without attributes and data that have more levels than a script can hold; itself where there are none. */
export function withinDepth(command: Command): Command {
  const tooDeep = DEEP.filter((name) => isDeeperThan(Reflect.get(command, name) ?? null, MAX_DEPTH));
  if (tooDeep.length === 0) return command;
  const shallow = Object.entries(command).filter(([name]) => !tooDeep.some((deep) => deep === name));
  const data = command.type === 'updateData' && { userData: {} };
  return { ...Object.fromEntries(shallow), ...data } as Command;
}

const DEEP = ['eventAttributes', 'userData'] as const;
