import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: what is kept of a session, and how it ends. */
export const sessionClientMutants: readonly ClientMutant[] = [
  {
    id: 'session-new-key-not-kept',
    title: 'goes on with the secureKey of the start where an answer brings another one',
    file: 'session/session.ts',
    find: 'JSON.stringify(ids) !== JSON.stringify(this.#ids)',
    replace: 'ids.alias !== this.#ids.alias',
    killer: [
      'session/conversation.test.ts',
      'an answer that brings a new secureKey alone has it go along from then on, and kept for the next page',
    ],
  },
  {
    id: 'session-new-alias-not-kept',
    title: 'goes on with the alias of the start where an answer brings another one',
    file: 'session/session.ts',
    find: 'JSON.stringify(ids) !== JSON.stringify(this.#ids)',
    replace: 'ids.secureKey !== this.#ids.secureKey',
    killer: [
      'session/conversation.test.ts',
      'an answer that brings a new alias alone has it go along from then on, and kept for the next page',
    ],
  },
  {
    id: 'session-new-key-of-this-page',
    title: 'uses a new secureKey, and does not keep it for the next page',
    file: 'session/session.ts',
    find: 'if (isNew && !chatEnded) this.#keep(ids);',
    replace: 'if (isNew && !chatEnded) this.#ids = ids;',
    killer: [
      'session/conversation.test.ts',
      'an answer that brings a new secureKey alone has it go along from then on, and kept for the next page',
    ],
  },
  {
    id: 'keeper-filters-survive',
    title: 'keeps the prefilters of a chat that is over',
    file: 'session/keeper.ts',
    find: `'index', 'ping', 'filters', 'open'`,
    replace: `'index', 'ping', 'open'`,
    killer: ['session/restore.test.ts', 'an asynchronous chat remembers its prefilters, over polling'],
  },
  {
    id: 'restore-without-filters',
    title: 'forgets the prefilters of the page before',
    file: 'session/restore.ts',
    find: `  chat.hide(keeper.filters);
`,
    replace: '',
    killer: ['session/restore.test.ts', 'prefilters are remembered over a restore, over polling'],
  },
  {
    id: 'history-skips-refused',
    title: 'skips a page of history that was refused',
    file: 'session/history.ts',
    find: `  good(answer);
  session.beginPageAt(position);`,
    replace: `  session.beginPageAt(position);
  good(answer);`,
    killer: ['session/history.test.ts', 'a page of history that the server refuses can be fetched again'],
  },
  {
    id: 'history-skips-lost',
    title: 'skips a page of history that nothing answered',
    file: 'session/history.ts',
    find: '  const reading =',
    replace: `  session.beginPageAt(position);
  const reading =`,
    killer: [
      'session/history.test.ts',
      'history comes a page at a time, newest first; a page that failed can be fetched again; over polling',
    ],
  },
  {
    id: 'wake-without-sleep',
    title: 'sends a sign of life where it did not sleep',
    file: 'session/conversation.ts',
    find: 'if (!this.#session?.poller.slow(false)) return false;',
    replace: `if (!this.#session) return false;
    this.#session.poller.slow(false);`,
    killer: ['commands/polling.test.ts', 'waking tells the server; a client that is awake tells nothing'],
  },
  {
    id: 'typing-goes-on-after-end',
    title: 'tells of the end of typing after the end of the chat',
    file: 'session/conversation.ts',
    find: `    this.typing.stop();
    return session.stop();`,
    replace: '    return session.stop();',
    killer: ['commands/typing.test.ts', 'with the chat ends the typing'],
  },
  {
    id: 'start-lock-beats-on',
    title: 'renews the start lock after the start is over',
    file: 'session/start-lock.ts',
    find: `    stop();
`,
    replace: '',
    killer: [
      'commands/chat.test.ts',
      'a chat that is given up before its request is made rejects at once, and none is made',
    ],
  },
];
