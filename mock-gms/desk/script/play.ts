import { inspect } from 'node:util';
import { guard } from '../../boundary/guard.ts';
import { report } from '../../boundary/report.ts';
import { DeskError } from '../desk-error.ts';
import { Conversation } from './conversation.ts';
import { ConversationOver } from './over.ts';
import { hasFailed } from './playing.ts';
import type { Script } from './script.ts';
import type { Stage } from './stage.ts';
import { ScriptError } from './yaml/script-error.ts';

/** Told of a script that failed; the conversation stays as it is. */
export type FailureListener = (error: Error, script: Script, stage: Stage) => void;

/**
 * Plays a script in one chat; resolves when it is over, and never rejects.
 *
 * @example
 * await play({ name: 'hello', run: (conversation) => conversation.announce('Hello') }, stage);
 */
export async function play(
  script: Script,
  stage: Stage,
  onFailure: FailureListener = warnOfFailure,
): Promise<void> {
  try {
    await script.run(new Conversation(stage));
  } catch (error) {
    // A script can throw anything, also what throws as soon as somebody looks at it.
    guard(() => {
      if (error instanceof ConversationOver || stage.gone) return;
      const cause = error instanceof ScriptError ? error.cause : error;
      if (cause instanceof DeskError && stage.running.chat.ended !== undefined) return;
      onFailure(error instanceof Error ? error : new Error(inspect(error)), script, stage);
    });
  }
}

function warnOfFailure({ message }: Error, { name }: Script, { running }: Stage): void {
  hasFailed(running, { name, failure: message });
  const warning = new Error(
    `script ${name} failed in chat ${running.chat.id} and plays no further: ${message}`,
  );
  report(Object.assign(warning, { name: 'Warning' }));
}
