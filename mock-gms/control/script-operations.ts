import { DeskError } from '../desk/desk-error.ts';
import { addSource, scriptOfSource, scriptsOf } from '../desk/script/catalogue.ts';
import { pauseScript, restartChatScript, resumeScript } from '../desk/script/chat-script.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { ControlError } from './control-error.ts';
import {
  CHAT,
  type ControlOperation,
  chatIdOf,
  deskOf,
  ensured,
  existing,
  get,
  post,
  SERVICE,
} from './control-operation.ts';

/** A script as a body gives it. */
interface GivenScript {
  readonly yaml?: string;
  readonly script?: unknown;
  readonly name?: string;
}

/** The scripted agents: what a service has, and what plays in one chat. */
export const SCRIPT_CONTROLS = {
  listScripts: get(`${SERVICE}/scripts`, (request) =>
    scriptsOf(existing(request)).map(({ name, builtIn }) => ({ name, builtIn })),
  ),
  getScript: get(`${SERVICE}/scripts/:script`, (request) => {
    const { script: name = '' } = request.params;
    const found = scriptsOf(existing(request)).find((each) => each.name === name);
    if (found === undefined) throw new DeskError('noScript', `the service has no script ${name}`);
    return found;
  }),
  addScript: post(`${SERVICE}/scripts`, 201, async (request) => {
    const { source, name } = sourceIn(request.body as GivenScript);
    const script = await addSource(ensured(request), source, name);
    return { name: script.name };
  }),
  checkScript: post('/scripts/check', 200, ({ body }) => {
    try {
      const { source, name } = sourceIn(body as GivenScript);
      return { valid: true, name: scriptOfSource(source, name).name };
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      const { message, where } = error;
      const line = /:(\d+)$/.exec(where)?.[1];
      const problem = message.slice(where.length + 2);
      return { valid: false, problem, ...(line !== undefined && { line: Number(line) }) };
    }
  }),
  setChatScript: post(`${CHAT}/script`, 200, async (request) => {
    const { action, script } = request.body;
    const running = await deskOf(request).find(chatIdOf(request));
    const service = existing(request);
    if (action === 'restart') return restartChatScript(service, running, script);
    return action === 'pause' ? pauseScript(service, running) : resumeScript(service, running);
  }),
} as const satisfies Record<string, ControlOperation>;

/** @throws {ControlError} 400 */
function sourceIn({ yaml, script, name = 'script' }: GivenScript): { source: unknown; name: string } {
  if ((yaml === undefined) === (script === undefined))
    throw new ControlError(400, 'yaml or script: one of the two is given', { reason: 'body' });
  return { source: yaml ?? script, name };
}
