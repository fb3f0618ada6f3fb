import { guard } from '../../boundary/guard.ts';
import type { Service } from '../../services/service.ts';
import { BUILT_IN_SCRIPTS } from '../built-in-scripts.ts';
import { ChatWatch } from '../chat-watch.ts';
import { Desk } from '../desk.ts';
import { addKeptScripts, addScript, scriptOf } from './catalogue.ts';
import { play } from './play.ts';
import type { Script } from './script.ts';
import { localStage } from './stage.ts';

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
  service.chats.onEntries((running, [first]) => {
    if (first?.type !== 'ChatRequested') return;
    const script = scriptOf(service, service.settings.script);
    if (script !== undefined) guard(() => play(script, localStage(desk, running, watch, script.name)));
  });
}
