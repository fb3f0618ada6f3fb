import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { readFind } from '../finds.ts';
import { Target, type TargetOptions } from '../target/target.ts';
import { readContract } from './contract/contract-operations.ts';
import type { Find } from './find.ts';
import { converse } from './wire/converse.ts';
import { Patience } from './wire/patience.ts';
import { makeWorld } from './world.ts';

/** What of a find is needed to send it again. */
export type Replayable = Pick<Find, 'kind' | 'detail' | 'worldSeed' | 'conversations'>;

/**
 * Reads a find that can be sent again.
 *
 * @throws {UsageError} for a file that holds none
 */
export function readReplayable(file: string): Replayable {
  let find: Partial<Replayable> | null;
  try {
    find = readFind(file) as Partial<Replayable> | null;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const { kind, detail, worldSeed, conversations } = find ?? {};
  if (kind === undefined || detail === undefined || worldSeed === undefined || !Array.isArray(conversations))
    throw new UsageError(
      `${file} holds no conversations: only fuzz-….json can be replayed; faults and configuration files come again with the seed of their run`,
    );
  return { kind, detail, worldSeed, conversations };
}

/** Sends what was found to a new server; whether it holds now. */
export async function replay(
  find: Replayable,
  options: TargetOptions,
  log: (line: string) => void,
): Promise<boolean> {
  log(`${find.kind}: ${find.detail}`);
  const target = await Target.start(options);
  const patience = new Patience(target, () => void target.stop());
  try {
    const world = await makeWorld(target.port, find.worldSeed, readContract());
    let held = true;
    for (const conversation of find.conversations) {
      const { problem } = await converse(patience, conversation, world.ids[conversation.zone]);
      if (problem === undefined) continue;
      log(`${problem.kind}: ${problem.input.source}: ${problem.detail}`);
      held = false;
    }
    const isAlive = await target.vitals().then(
      () => true,
      () => false,
    );
    if (!isAlive) log(`the process ended\n${target.output.slice(-2_000)}`);
    log(held && isAlive ? '✓ it holds now' : '✗ it still happens');
    return held && isAlive;
  } finally {
    patience.close();
    await target.stop();
  }
}
