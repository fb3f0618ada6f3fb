import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { Service } from '../../services/service.ts';
import { DeskError } from '../desk-error.ts';
import type { Pause } from './pause.ts';
import { playingIn } from './playing.ts';
import { restartScript } from './run.ts';

/** The scripted agent of one chat. */
export interface ChatScript {
  readonly name: string;
  readonly paused: boolean;
}

/** Undefined when none plays. */
export function chatScript(running: RunningChat): ChatScript | undefined {
  const pause = playingIn(running);
  return pause && viewOf(pause);
}

/** Holds the script of a chat back. @throws {DeskError} `noScript` */
export function pauseScript(running: RunningChat): ChatScript {
  const pause = playing(running);
  pause.begin();
  return viewOf(pause);
}

/** Lets it go on; people who are there work beside it. @throws {DeskError} `noScript` */
export function resumeScript(running: RunningChat): ChatScript {
  const pause = playing(running);
  const present = running.chat.participants.filter((one) => one.present);
  pause.end(present.map(({ participantId }) => participantId));
  return viewOf(pause);
}

/**
 * Lets a script play from its first step.
 *
 * @param name default: the script that plays, or that the service would begin with
 * @throws {DeskError} `noScript`, `chatEnded`
 */
export function restartChatScript(service: Service, running: RunningChat, name?: string): ChatScript {
  const { id, ended } = running.chat;
  if (ended !== undefined) throw DeskError.of({ refused: 'chatEnded' }, id);
  const wanted = name ?? playingIn(running)?.script ?? service.settings.script;
  const pause = restartScript(service, running, wanted);
  if (pause === undefined) throw new DeskError('noScript', `the service has no script ${wanted}`);
  return viewOf(pause);
}

function playing(running: RunningChat): Pause {
  const pause = playingIn(running);
  if (pause === undefined) throw new DeskError('noScript', `no script plays in chat ${running.chat.id}`);
  return pause;
}

function viewOf({ script, isPaused }: Pause): ChatScript {
  return { name: script, paused: isPaused };
}
