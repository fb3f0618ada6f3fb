import type { RunningChat } from '../../chat-server/running-chat.ts';
import { Pause } from './pause.ts';

/** A script that failed, and why. */
export interface FailedScript {
  readonly name: string;
  readonly failure: string;
}

const playing = new WeakMap<RunningChat, Pause>();
const failed = new WeakMap<Pick<RunningChat, 'chat'>, FailedScript>();

/** The script that plays in a chat; undefined when none does. */
export function playingIn(running: RunningChat): Pause | undefined {
  return playing.get(running);
}

/** The script that played last in a chat, if it failed. */
export function failedIn(running: RunningChat): FailedScript | undefined {
  return failed.get(running);
}

/** Notes that a script plays no further, and why. */
export function hasFailed(running: Pick<RunningChat, 'chat'>, script: FailedScript): void {
  failed.set(running, script);
}

/** Notes that a script plays in a chat. One that played there before is stopped. */
export function beginsToPlay(running: RunningChat, script: string, beside: Iterable<number> = []): Pause {
  const pause = new Pause(script, beside);
  const before = playing.get(running);
  playing.set(running, pause);
  failed.delete(running);
  before?.stop();
  return pause;
}

/**
 * Notes that it is over, or that its chat is gone: nothing waits for the end of a pause any more.
 *
 * @param pause of the script that is over; another may play by now
 */
export function playsNoLonger(running: RunningChat, pause = playing.get(running)): void {
  pause?.end();
  if (playing.get(running) === pause) playing.delete(running);
}
