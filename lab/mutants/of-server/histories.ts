import type { Mutant } from '../mutant.ts';

/** Mistakes that show only with much that is said, with several tabs, agents or chats, or with unusual texts. */
export const historyMutants: readonly Mutant[] = [
  {
    id: 'history-a-page',
    title: 'gives no more than the last 100 events of a history',
    file: 'chat/transcript.ts',
    find: 'return found.reverse();',
    replace: 'return found.slice(0, 100).reverse();',
    killers: ['history-01 [polling]', 'history-02', 'history-04 [cometd-long-polling]'],
  },
  {
    id: 'history-large-overtaken',
    title: 'pushes a large message after the small ones that were said behind it',
    file: 'cometd/pushes.ts',
    find: 'this.queue(session, queuedMessage(channelOf(service.name), body));',
    replace: `const later = () => this.queue(session, queuedMessage(channelOf(service.name), body));
    if (body.length > 20_000) setTimeout(later, 50);
    else later();`,
    killers: ['history-05 [cometd-long-polling]', 'history-05 [cometd-websocket]'],
  },
  {
    id: 'history-queue-cut',
    title: 'keeps ten messages for a client that is not there to take them',
    file: 'cometd/pushes.ts',
    find: 'else enqueue(session, message);',
    replace: 'else if (waiting.messages <= 10) enqueue(session, message);',
    killers: ['history-03 [cometd-long-polling]'],
  },
  {
    id: 'several-tab-ends-all',
    title: 'lets nobody follow a chat any more when one Bayeux session that followed it is gone',
    file: 'cometd/attachments.ts',
    find: 'for (const attachment of this.#bySession.get(session) ?? []) this.#detach(attachment);',
    replace: `for (const attachment of this.#bySession.get(session) ?? [])
      for (const each of this.#byChat.get(attachment.running) ?? []) this.#detach(each);`,
    killers: ['several-01 [cometd-websocket]', 'several-02 [cometd-long-polling]'],
  },
  {
    id: 'staff-id-reused',
    title: 'gives the id of a participant who has left to the next one',
    file: 'chat/decide.ts',
    find: 'const from = { participantId: chat.participants.length + 1, nickname, type };',
    replace:
      'const from = { participantId: chat.participants.filter(({ present }) => present).length + 1, nickname, type };',
    killers: ['staff-04 [polling]'],
  },
  {
    id: 'staff-silent-typing-shown',
    title: 'shows the customer that a silent supervisor types',
    file: 'chat/decide.ts',
    find: `log.add(command.type === 'startTyping' ? 'TypingStarted' : 'TypingStopped', by, {
        visibility,`,
    replace: `log.add(command.type === 'startTyping' ? 'TypingStarted' : 'TypingStopped', by, {
        visibility: 'all',`,
    killers: ['staff-02 [cometd-websocket]'],
  },
  {
    id: 'staff-preview-stays',
    title: 'shows the agents the preview of a text that was sent already',
    file: 'chat-api/perform.ts',
    find: "if (command.type === 'send') service.chats.preview(running, '');",
    replace: '',
    killers: ['staff-06 [polling]'],
  },
  {
    id: 'texts-zero-width-lost',
    title: 'drops characters without a width',
    file: 'chat-api/operations.ts',
    find: "type: 'send',\n      by,\n      text: message,",
    replace:
      "type: 'send',\n      by,\n      text: message.replaceAll(/[\\u200B-\\u200F\\u202A-\\u202E\\uFEFF]/g, ''),",
    killers: ['texts-01 [polling]', 'texts-05 [cometd-websocket]'],
  },
  {
    id: 'texts-attributes-as-texts',
    title: 'gives numbers and booleans in attributes back as texts',
    file: 'chat-api/operations.ts',
    find: 'text: message,\n      messageType,\n      eventAttributes,',
    replace: `text: message,
      messageType,
      eventAttributes:
        eventAttributes &&
        JSON.parse(JSON.stringify(eventAttributes), (_key, value) =>
          typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
        ),`,
    killers: ['texts-03 [polling]', 'texts-03 [cometd-long-polling]'],
  },
  {
    id: 'http-not-every-header',
    title: 'lets pages send the headers of the API alone',
    file: 'http/cors.ts',
    find: 'if (asked === undefined) return [];',
    replace: 'if (asked !== undefined || allowed === undefined) return [];',
    killers: ['http-10'],
  },
  {
    id: 'absence-words-count-for-nothing',
    title: 'does not take a message for activity',
    file: 'chat/inactivity.ts',
    find: "  Message: 'speech',",
    replace: '',
    killers: ['ending-09', 'absence-05', 'absence-06'],
  },
];
