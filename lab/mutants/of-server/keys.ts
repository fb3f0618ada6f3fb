import type { Mutant } from '../mutant.ts';

/** Mistakes with keys, ids and who may do what. */
export const keyMutants: readonly Mutant[] = [
  {
    id: 'key-not-checked',
    title: 'takes every secureKey',
    file: 'chat-api/perform.ts',
    find: 'return secureKey === chat.keys.secureKey && (userId',
    replace: 'return (userId',
    killers: ['keys-08'],
  },
  {
    id: 'key-beginning-suffices',
    title: 'takes a secureKey that is cut short',
    file: 'chat-api/perform.ts',
    find: 'return secureKey === chat.keys.secureKey && (userId',
    replace: "return chat.keys.secureKey.startsWith(secureKey ?? '-') && (userId",
    killers: ['keys-09'],
  },
  {
    id: 'key-in-any-case',
    title: 'takes a secureKey in upper case for the one in lower case',
    file: 'chat-api/perform.ts',
    find: 'return secureKey === chat.keys.secureKey && (userId',
    replace: 'return secureKey?.toLowerCase() === chat.keys.secureKey.toLowerCase() && (userId',
    killers: ['keys-09'],
  },
  {
    id: 'key-user-not-checked',
    title: 'takes every userId',
    file: 'chat-api/perform.ts',
    find: ' && (userId === undefined || userId === chat.keys.userId);',
    replace: ';',
    killers: ['keys-02'],
  },
  {
    id: 'key-user-required',
    title: 'insists on the userId',
    file: 'chat-api/perform.ts',
    find: '(userId === undefined || userId === chat.keys.userId)',
    replace: 'userId === chat.keys.userId',
    killers: ['keys-07'],
  },
  {
    id: 'key-empty-user-is-wrong',
    title: 'takes an empty userId for a wrong one',
    file: 'openapi/empty-is-absent.ts',
    find: "  'userId',\n",
    replace: '',
    killers: ['keys-07'],
  },
  {
    id: 'key-alias-checked',
    title: 'refuses a request with another alias than the chat’s',
    file: 'chat-api/perform.ts',
    find: `{ secureKey, userId }: Fields): boolean {
  return`,
    replace: `{ secureKey, userId, alias = chat.keys.alias }: Fields): boolean {
  return alias === chat.keys.alias &&`,
    killers: ['keys-06'],
  },
  {
    id: 'key-the-same-for-all',
    title: 'gives every chat the same keys',
    file: 'chat-server/ids.ts',
    find: "randomBytes(10).toString('hex')",
    replace: "'0f1e2d3c4b5a69788796'",
    killers: ['start-11'],
  },
  {
    id: 'key-wrong-is-403',
    title: 'answers a wrong key with HTTP 403',
    file: 'chat-api/errors.ts',
    find: 'notPossible: failure(200,',
    replace: 'notPossible: failure(403,',
    killers: ['disconnect-07'],
  },
  {
    id: 'key-wrong-goes-on',
    title: 'says of a session that is lost that it goes on',
    file: 'chat-api/errors.ts',
    find: "'Media server was not able to execute request.', true)",
    replace: "'Media server was not able to execute request.')",
    killers: ['disconnect-07'],
  },
  {
    id: 'key-wrong-may-retry',
    title: 'says that a lost session can be tried again',
    file: 'chat-api/errors.ts',
    find: 'notPossible: failure(200, 2,',
    replace: 'notPossible: failure(200, 1,',
    killers: ['keys-08'],
  },
  {
    id: 'key-wrong-has-another-code',
    title: 'gives a lost session the code 404',
    file: 'chat-api/errors.ts',
    find: 'notPossible: failure(200, 2, 249,',
    replace: 'notPossible: failure(200, 2, 404,',
    killers: ['disconnect-07'],
  },
  {
    id: 'key-wrong-without-reference',
    title: 'names no reference when it refuses a session',
    file: 'chat-api/answer.ts',
    find: '`${FAILURES.notPossible.advice} referenceId[${++references}]`',
    replace: 'FAILURES.notPossible.advice',
    killers: ['disconnect-07'],
  },
  {
    id: 'key-wrong-names-no-chat',
    title: 'does not say which chat it refused',
    file: 'chat-api/answer.ts',
    find: "failure('notPossible', { advice, chatId, alias })",
    replace: "failure('notPossible', { advice, alias })",
    killers: ['keys-08'],
  },
  {
    id: 'key-wrong-names-no-alias',
    title: 'leaves the alias out of a refusal',
    file: 'chat-api/answer.ts',
    find: "failure('notPossible', { advice, chatId, alias })",
    replace: "failure('notPossible', { advice, chatId })",
    killers: ['keys-08'],
  },
  {
    id: 'key-told-to-strangers',
    title: 'tells the right key to a customer with a wrong one',
    file: 'chat-api/perform.ts',
    find: `  if (running === undefined || !isIdentified(running, fields)) {
    await wrongKeyGiven(running, fields, service);
    return notPossible(chatId, service.settings.alias);
  }
  const {`,
    replace: `  if (running === undefined) return notPossible(chatId, service.settings.alias);
  if (!isIdentified(running, fields)) {
    const { body, ...refused } = notPossible(chatId, service.settings.alias);
    return { ...refused, body: JSON.stringify({ ...JSON.parse(body), secureKey: running.chat.keys.secureKey }) };
  }
  const {`,
    killers: ['keys-02'],
  },
  {
    id: 'key-wrong-still-acts',
    title: 'refuses a wrong key, and does what was asked all the same',
    file: 'chat-api/perform.ts',
    find: `  if (running === undefined || !isIdentified(running, fields)) {
    await wrongKeyGiven(running, fields, service);
    return notPossible(chatId, service.settings.alias);
  }
  const {`,
    replace: `  if (running === undefined) return notPossible(chatId, service.settings.alias);
  if (!isIdentified(running, fields)) {
    const command = operation.command(fields);
    if (command !== undefined) await service.chats.execute(running, command);
    return notPossible(chatId, service.settings.alias);
  }
  const {`,
    killers: ['keys-02'],
  },
  {
    id: 'answer-without-key',
    title: 'gives the secureKey with the start only',
    file: 'chat-api/perform.ts',
    find: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  return transcriptFrom(running, position, service);`,
    replace: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  const { status, body } = transcriptFrom(running, position, service);
  return { status, body: body.replace(/"secureKey":"[^"]*",/, '') };`,
    killers: ['answer-02'],
  },
  {
    id: 'answer-without-chat-id',
    title: 'leaves the chatId out of a success',
    file: 'chat-api/perform.ts',
    find: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  return transcriptFrom(running, position, service);`,
    replace: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  const { status, body } = transcriptFrom(running, position, service);
  return { status, body: body.replace(/,"chatId":"[^"]*"/, '') };`,
    killers: ['disconnect-02', 'answer-01'],
  },
  {
    id: 'answer-without-alias',
    title: 'gives the alias with the start only',
    file: 'chat-api/perform.ts',
    find: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  return transcriptFrom(running, position, service);`,
    replace: `    if (command.type === 'send') service.chats.preview(running, '');
  }
  const { status, body } = transcriptFrom(running, position, service);
  return { status, body: body.replace(/"alias":"[^"]*",/, '') };`,
    killers: ['answer-02'],
  },
];
