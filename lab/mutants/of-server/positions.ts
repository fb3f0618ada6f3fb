import type { Mutant } from '../mutant.ts';

/** Mistakes with positions and the order of a transcript. */
export const positionMutants: readonly Mutant[] = [
  {
    id: 'position-exclusive',
    title: 'gives what stands after a position, and not what stands there',
    file: 'chat/transcript.ts',
    find: 'if (entry.index < position) break;',
    replace: 'if (entry.index <= position && position > 1) break;',
    killers: ['positions-11', 'notifications-20 [cometd-long-polling]'],
  },
  {
    id: 'position-one-too-early',
    title: 'begins one event ahead of the position',
    file: 'chat/transcript.ts',
    find: 'if (entry.index < position) break;',
    replace: 'if (entry.index < position - 1) break;',
    killers: ['typing-09', 'notifications-20 [cometd-long-polling]'],
  },
  {
    id: 'position-zero-is-everything',
    title: 'gives everything at position 0',
    file: 'chat/transcript.ts',
    find: 'if (position === 0) return [];',
    replace: '',
    killers: ['user-data-08'],
  },
  {
    id: 'position-minus-one-is-everything',
    title: 'gives everything at position -1',
    file: 'chat/transcript.ts',
    find: 'if (lastOnly) break;',
    replace: '',
    killers: ['positions-08'],
  },
  {
    id: 'position-beyond-end-refused',
    title: 'refuses a position beyond the end of the transcript',
    file: 'chat-api/perform.ts',
    find: 'if (position >= chat.nextIndex) return success(chat, [], service);',
    replace: 'if (position > chat.nextIndex) return notPossible(chat.id, chat.keys.alias);',
    killers: ['positions-07'],
  },
  {
    id: 'position-absent-is-nothing',
    title: 'gives nothing to a refresh without a position',
    file: 'chat-api/operations.ts',
    find: 'absentPosition: 1, afterEnd: true',
    replace: 'absentPosition: 0, afterEnd: true',
    killers: ['typing-07'],
  },
  {
    id: 'position-absent-is-everything',
    title: 'gives the whole transcript to every operation without a position',
    file: 'chat-api/operations.ts',
    find: `    absentPosition: 0,
    afterEnd: false,`,
    replace: `    absentPosition: 1,
    afterEnd: false,`,
    killers: ['user-data-08'],
  },
  {
    id: 'position-empty-refused',
    title: 'takes an empty position for a malformed one',
    file: 'openapi/empty-is-absent.ts',
    find: "  'transcriptPosition',\n",
    replace: '',
    killers: ['positions-14'],
  },
  {
    id: 'position-read-once',
    title: 'gives every event once only, whatever position is asked',
    file: 'chat-api/perform.ts',
    find: `function transcriptFrom({ chat, log }: RunningChat, position: number, service: Service): Answer {
  if`,
    replace: `const given = new WeakMap<object, number>();
function transcriptFrom({ chat, log }: RunningChat, asked: number, service: Service): Answer {
  const position = Math.max(asked, given.get(log) ?? asked);
  given.set(log, chat.nextIndex);
  if`,
    killers: ['encoding-03'],
  },
  {
    id: 'position-next-is-last',
    title: 'says the last index for the nextPosition',
    file: 'chat-api/answer.ts',
    find: '"nextPosition":${chat.nextIndex}',
    replace: '"nextPosition":${chat.nextIndex - 1}',
    killers: ['positions-06'],
  },
  {
    id: 'position-next-missing',
    title: 'leaves nextPosition out of its answers',
    file: 'chat-api/answer.ts',
    find: '`"nextPosition":${chat.nextIndex}${monitored}',
    replace: '`"size":0${monitored}',
    killers: ['answer-05'],
  },
  {
    id: 'position-newest-first',
    title: 'gives the newest event first',
    file: 'chat/transcript.ts',
    find: 'return found.reverse();',
    replace: 'return found;',
    killers: ['encoding-09 [polling]'],
  },
  {
    id: 'position-own-event-later',
    title: 'answers an operation with what stood there before it',
    file: 'chat-api/perform.ts',
    find: `const command = operation.command(fields);
  if (command !== undefined) {`,
    replace: `const command = operation.command(fields);
  const before = running.log.slice();
  if (command !== undefined && position > 0) {
    const decision = await service.chats.execute(running, command);
    if (isRefusal(decision)) return refusalAnswer(decision, chatId, service);
    return transcriptFrom({ chat: running.chat, log: before } as unknown as RunningChat, position, service);
  }
  if (command !== undefined) {`,
    killers: ['disconnect-09'],
  },
  {
    id: 'index-from-zero',
    title: 'counts events from 0',
    file: 'chat/decide.ts',
    find: 'draft({ seq: 0, nextIndex: 1 }, now)',
    replace: 'draft({ seq: 0, nextIndex: 0 }, now)',
    killers: ['start-02'],
  },
  {
    id: 'index-repeated',
    title: 'gives a message the index of the event before it',
    file: 'chat/draft.ts',
    find: 'index: nextIndex++,',
    replace: "index: type === 'Message' ? nextIndex - 1 : nextIndex++,",
    killers: ['agents-05 [polling]'],
  },
  {
    id: 'index-as-text',
    title: 'writes the index of an event as a text',
    file: 'chat-api/message.ts',
    find: `    from,
    index,
    type,
    text,
    messageType,
    userData,
    eventAttributes,
    utcTime`,
    replace: `    from,
    index: String(index),
    type,
    text,
    messageType,
    userData,
    eventAttributes,
    utcTime`,
    killers: ['start-01'],
  },
];
