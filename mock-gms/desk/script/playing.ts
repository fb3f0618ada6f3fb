import type { RunningChat } from '../../chat-server/running-chat.ts';
import { Pause } from './pause.ts';

const playing = new WeakMap<RunningChat, Pause>();

/** The script that plays in a chat; undefined when none does. */
export function playingIn(running: RunningChat): Pause | undefined {
  return playing.get(running);
}

/** Notes that a script plays in a chat. One that played there before is stopped. */
export function beginsToPlay(running: RunningChat, script: string, beside: Iterable<number> = []): Pause {
  const pause = new Pause(script, beside);
  const before = playing.get(running);
  playing.set(running, pause);
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
