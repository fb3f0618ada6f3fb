import { isObject, type JsonValue } from '../../boundary/json.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { Service } from '../../services/service.ts';
import { DeskError } from '../desk-error.ts';
import { scriptOf } from './catalogue.ts';
import type { Pause } from './pause.ts';
import { failedIn, playingIn } from './playing.ts';
import { restartScript } from './run.ts';

/** The scripted agent of one chat. */
export interface ChatScript {
  /** The name of the script that plays. */
  readonly name: string;
  /** Whether it is held back until `resume`. */
  readonly paused: boolean;
  /** Why it plays no further; absent of one that plays. */
  readonly failure?: string;
}

/** The one that plays, in any process, or that has failed; undefined when there is none. */
export async function chatScript(service: Service, running: RunningChat): Promise<ChatScript | undefined> {
  return stateOf(running) ?? elsewhere(service, running, 'state');
}

function stateOf(running: RunningChat): ChatScript | undefined {
  const pause = playingIn(running);
  if (pause !== undefined) return viewOf(pause);
  const failed = failedIn(running);
  return failed && { ...failed, paused: false };
}

/** Holds the script of a chat back. @throws {DeskError} `noScript` */
export async function pauseScript(service: Service, running: RunningChat): Promise<ChatScript> {
  return act(running, 'pause') ?? (await elsewhere(service, running, 'pause')) ?? none(running);
}

/** Lets it go on; people who are there work beside it. @throws {DeskError} `noScript` */
export async function resumeScript(service: Service, running: RunningChat): Promise<ChatScript> {
  return act(running, 'resume') ?? (await elsewhere(service, running, 'resume')) ?? none(running);
}

/**
 * Lets a script play from its first step, in this process; one that plays in another is stopped.
 *
 * @param name default: the script that plays, or that the service would begin with
 * @throws {DeskError} `noScript`, `chatEnded`
 */
export async function restartChatScript(
  service: Service,
  running: RunningChat,
  name?: string,
): Promise<ChatScript> {
  const { id, ended } = running.chat;
  if (ended !== undefined) throw DeskError.of({ refused: 'chatEnded' }, id);
  const before = await chatScript(service, running);
  const wanted = name ?? before?.name ?? service.settings.script;
  if (scriptOf(service, wanted) === undefined)
    throw new DeskError('noScript', `the service has no script ${wanted}`);
  if (playingIn(running) === undefined && before !== undefined) await elsewhere(service, running, 'stop');
  const pause = restartScript(service, running, wanted);
  if (pause === undefined) throw new DeskError('noScript', `the service has no script ${wanted}`);
  return viewOf(pause);
}

/** Answers what other processes ask of the scripts that play in this one. */
export function answerForScripts(service: Service): void {
  service.elsewhere.answers.set('script', async (chatId, action) => {
    const running = [...service.chats.chats].find(({ chat }) => chat.id === chatId);
    const script = running && (action === 'state' ? stateOf(running) : act(running, action));
    return script === undefined ? null : { ...script };
  });
}

/** What is done to the script that plays in a chat in this process; undefined when none does. */
function act(running: RunningChat, action: JsonValue): ChatScript | undefined {
  const pause = playingIn(running);
  if (pause === undefined) return undefined;
  if (action === 'pause') pause.begin();
  if (action === 'resume') {
    const present = running.chat.participants.filter((one) => one.present);
    pause.end(present.map(({ participantId }) => participantId));
  }
  if (action === 'stop') pause.stop();
  return viewOf(pause);
}

/** The same in the process where it plays. */
async function elsewhere(
  service: Service,
  running: RunningChat,
  action: string,
): Promise<ChatScript | undefined> {
  for (const answer of await service.elsewhere.ask('script', running.chat.id, action)) {
    const { name, paused, failure } = isObject(answer) ? answer : {};
    if (typeof name !== 'string' || typeof paused !== 'boolean') continue;
    return { name, paused, ...(typeof failure === 'string' && { failure }) };
  }
  return undefined;
}

function none(running: RunningChat): never {
  throw new DeskError('noScript', `no script plays in chat ${running.chat.id}`);
}

function viewOf({ script, isPaused }: Pause): ChatScript {
  return { name: script, paused: isPaused };
}
