import { inspect } from 'node:util';
import { isObject } from '../boundary/json.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { unknownName } from '../openapi/field-problem.ts';
import { writeScript } from '../saved-chat/as-script/write-script.ts';
import { writeTest } from '../saved-chat/as-test/write-test.ts';
import type { ServiceSettings } from '../services/settings.ts';
import type { ChatHandle } from './mock-gms.ts';

/** Saves a chat, wherever it runs: what it needs are the log, the files and the settings of the service. */
export function savedChat(
  chat: Pick<ChatHandle, 'log' | 'file'> & { settings(): Promise<ServiceSettings> },
): Pick<ChatHandle, 'toScript' | 'toTest'> {
  return {
    toScript: async (options = {}) => {
      checkNames(options, ['name']);
      const { stopAbandonedInteraction } = await chat.settings();
      return writeScript(await chat.log(), ({ id }) => chat.file(id), options, stopAbandonedInteraction);
    },
    toTest: async (options) => {
      checkNames(options, ['runner', 'name']);
      return writeTest(await chat.log(), ({ id }) => chat.file(id), await chat.settings(), options);
    },
  };
}

/** @throws RangeError for what are no options, or not these */
function checkNames(options: { readonly name?: string }, known: readonly string[]): void {
  if (!isObject(options as unknown))
    throw new RangeError(`options with ${known.join(' and ')} were expected, not ${inspect(options)}`);
  const unknown = unknownName(Object.keys(options), known);
  if (unknown !== undefined) throw new RangeError(bodySentence(unknown));
  const { name = '' } = options;
  if (typeof name !== 'string') throw new RangeError('name: must be a text');
}
