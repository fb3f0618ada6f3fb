import { buffer } from 'node:stream/consumers';
import { openFile } from '../desk/desk-files.ts';
import { writeScript } from '../saved-chat/as-script/write-script.ts';
import type { RunnerName } from '../saved-chat/as-test/runners.ts';
import { writeTest } from '../saved-chat/as-test/write-test.ts';
import type { ReadFile } from '../saved-chat/file-content.ts';
import { shownEntry } from '../services/service-events.ts';
import { ControlError } from './control-error.ts';
import { CHAT, type ControlOperation, type ControlRequest, chatIdOf, deskOf } from './control-operation.ts';
import { download } from './download.ts';

/** Chats saved, to be played again. */
export const SAVE_CONTROLS = {
  exportScript: {
    method: 'get',
    path: `${CHAT}/as-script`,
    async converse(request, _raw, response) {
      const { log, readFile, settings } = await chatOf(request);
      const saved = await writeScript(log, readFile, nameOf(request), settings.stopAbandonedInteraction);
      download(response, { ...saved, type: 'application/yaml' });
    },
  },
  exportTest: {
    method: 'get',
    path: `${CHAT}/as-test`,
    async converse(request, _raw, response) {
      const { log, readFile, settings } = await chatOf(request);
      // Another runner is refused by the writer, as it is of the handle.
      const runner = request.query.runner as RunnerName;
      const saved = await writeTest(log, readFile, settings, { runner, ...nameOf(request) });
      download(response, { ...saved, type: 'text/plain' });
    },
  },
} as const satisfies Record<string, ControlOperation>;

async function chatOf(request: ControlRequest) {
  const desk = deskOf(request);
  const chatId = chatIdOf(request);
  const running = await desk.find(chatId);
  const readFile: ReadFile = async ({ id }) => buffer((await openFile(desk, chatId, id)).stream);
  return { log: running.log.map(shownEntry), readFile, settings: desk.service.settings };
}

function nameOf({ query: { name } }: ControlRequest): { readonly name?: string } {
  if (name === undefined) return {};
  if (typeof name !== 'string') throw new ControlError(400, 'name is given once');
  return { name };
}
