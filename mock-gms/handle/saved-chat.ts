import { writeScript } from '../saved-chat/as-script/write-script.ts';
import { writeTest } from '../saved-chat/as-test/write-test.ts';
import type { ServiceSettings } from '../services/settings.ts';
import type { ChatHandle } from './mock-gms.ts';

/** Saves a chat, wherever it runs: what it needs are the log, the files and the settings of the service. */
export function savedChat(
  chat: Pick<ChatHandle, 'log' | 'file'> & { settings(): Promise<ServiceSettings> },
): Pick<ChatHandle, 'toScript' | 'toTest'> {
  return {
    toScript: async (options) => writeScript(await chat.log(), ({ id }) => chat.file(id), options),
    toTest: async (options) =>
      writeTest(await chat.log(), ({ id }) => chat.file(id), await chat.settings(), options),
  };
}
