import { guard } from '../../boundary/guard.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import type { Service } from '../../services/service.ts';
import { BUILT_IN_SCRIPTS } from '../built-in-scripts.ts';
import { ChatWatch } from '../chat-watch.ts';
import { Desk } from '../desk.ts';
import { addKeptScripts, addScript, scriptOf } from './catalogue.ts';
import type { Pause } from './pause.ts';
import { play } from './play.ts';
import { beginsToPlay, playsNoLonger } from './playing.ts';
import type { Script } from './script.ts';
import { localStage } from './stage.ts';

/** Lets a script play in a chat of a service. */
type Begin = (running: RunningChat, script: Script, from: number) => Pause;

const beginnings = new WeakMap<Service, Begin>();

/**
 * Lets the service's script play in every chat that starts from now on.
 *
 * @param scripts what the setting `script` can name, beside the built-in scripts
 * @example
 * runScripts(service, [parseScript(text, 'vip.yaml')]);
 * await service.configure({ script: 'vip' });
 */
export function runScripts(service: Service, scripts: Iterable<Script> = []): void {
  for (const name of BUILT_IN_SCRIPTS.keys()) service.scriptNames.add(name);
  for (const script of scripts) addScript(service, script);
  addKeptScripts(service);
  const desk = new Desk(service);
  const watch = new ChatWatch(service.chats);
  const begin: Begin = (running, script, from) => {
    const present = running.chat.participants.filter((one) => one.present);
    const beside = from === 0 ? [] : present.map(({ participantId }) => participantId);
    const pause = beginsToPlay(running, script.name, beside);
    const over = () => playsNoLonger(running, pause);
    guard(() => play(script, localStage(desk, running, watch, pause, from)).then(over));
    return pause;
  };
  beginnings.set(service, begin);
  service.chats.onForgotten((running) => playsNoLonger(running));
  service.chats.onEntries((running, [first], isOwn) => {
    if (first?.type !== 'ChatRequested' || !isOwn) return;
    const script = scriptOf(service, service.settings.script);
    if (script !== undefined) begin(running, script, 0);
  });
}

/**
 * Lets a script play in a chat that goes on, from its first step; it hears what is said from now on. One that plays
 * there is stopped, and its agent leaves. Undefined for a script that the service does not have.
 */
export function restartScript(service: Service, running: RunningChat, name: string): Pause | undefined {
  const script = scriptOf(service, name);
  return script && beginnings.get(service)?.(running, script, running.log.length);
}
