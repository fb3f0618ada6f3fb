import type { Mutant } from '../mutant.ts';

/** Mistakes with what is pushed over CometD, and with the operations that are published there. */
export const pushMutants: readonly Mutant[] = [
  {
    id: 'push-lost',
    title: 'loses every third event that it pushes',
    file: 'cometd/attachments.ts',
    find: "filter(({ visibility }) => visibility === 'all');",
    replace: "filter(({ visibility, index }) => visibility === 'all' && index % 3 !== 0);",
    killers: ['push-11 [cometd-long-polling]', 'push-11 [cometd-websocket]'],
  },
  {
    id: 'push-twice',
    title: 'pushes everything twice',
    file: 'cometd/attachments.ts',
    find: 'this.#pushes.push(attachment.session, service, body, running.chat.id);',
    replace:
      'this.#pushes.push(attachment.session, service, body, running.chat.id);\n      this.#pushes.push(attachment.session, service, body, running.chat.id);',
    killers: ['push-11 [cometd-long-polling]', 'push-11 [cometd-websocket]'],
  },
  {
    id: 'push-whole-transcript',
    title: 'pushes the whole transcript with every event',
    file: 'cometd/attachments.ts',
    find: 'const shown = entries.filter(isTranscriptEntry)',
    replace: 'const shown = running.log.filter(isTranscriptEntry)',
    killers: ['push-11 [cometd-long-polling]', 'push-11 [cometd-websocket]'],
  },
  {
    id: 'push-out-of-order',
    title: 'pushes messages after later events',
    file: 'cometd/attachments.ts',
    find: 'this.#pushes.push(attachment.session, service, body, running.chat.id);',
    replace: `const push = () => this.#pushes.push(attachment.session, service, body, running.chat.id);
      if (shown.length === 1 && shown[0]?.type === 'Message' && shown[0].index % 2 === 0) setTimeout(push, 20);
      else push();`,
    killers: ['push-12 [cometd-long-polling]', 'push-12 [cometd-websocket]'],
  },
  {
    id: 'push-not-own',
    title: 'pushes customers nothing that they did themselves',
    file: 'cometd/attachments.ts',
    find: "filter(({ visibility }) => visibility === 'all');",
    replace: "filter(({ visibility, from }) => visibility === 'all' && from.participantId !== 1);",
    killers: ['push-01 [cometd-long-polling]', 'push-01 [cometd-websocket]'],
  },
  {
    id: 'push-not-own-typing',
    title: 'does not push customers their own typing',
    file: 'cometd/attachments.ts',
    find: "filter(({ visibility }) => visibility === 'all');",
    replace:
      "filter(({ visibility, from, type }) => visibility === 'all' && !(from.participantId === 1 && type.startsWith('Typing')));",
    killers: ['push-05 [cometd-long-polling]', 'push-05 [cometd-websocket]'],
  },
  {
    id: 'push-no-typing',
    title: 'pushes no typing of agents',
    file: 'cometd/attachments.ts',
    find: "filter(({ visibility }) => visibility === 'all');",
    replace:
      "filter(({ visibility, from, type }) => visibility === 'all' && !(from.participantId > 1 && type.startsWith('Typing')));",
    killers: ['push-10 [cometd-long-polling]', 'push-10 [cometd-websocket]'],
  },
  {
    id: 'push-private',
    title: 'pushes customers what agents say among themselves',
    file: 'cometd/attachments.ts',
    find: "filter(({ visibility }) => visibility === 'all');",
    replace: "filter(({ visibility, type }) => visibility === 'all' || type === 'Message');",
    killers: ['push-20 [cometd-long-polling]', 'push-20 [cometd-websocket]'],
  },
  {
    id: 'push-end-unsaid',
    title: 'pushes nothing when a chat ends',
    file: 'cometd/attachments.ts',
    find: 'if (shown.length === 0 && !hasEnded) return;',
    replace: 'if (shown.length === 0 || hasEnded) return;',
    killers: ['push-18 [cometd-long-polling]', 'push-18 [cometd-websocket]'],
  },
  {
    id: 'push-end-says-going-on',
    title: 'says chatEnded false in the push of the last leave',
    file: 'cometd/attachments.ts',
    find: "const answer = success(running.chat, shown, service, 'cometd');",
    replace: "const answer = success({ ...running.chat, ended: undefined }, shown, service, 'cometd');",
    killers: ['push-18 [cometd-long-polling]', 'push-18 [cometd-websocket]'],
  },
  {
    id: 'push-without-key',
    title: 'leaves the secureKey out of pushes of events',
    file: 'cometd/attachments.ts',
    find: "const answer = success(running.chat, shown, service, 'cometd');",
    replace:
      'const whole = success(running.chat, shown, service, \'cometd\');\n    const answer = { body: whole.body.replace(/"secureKey":"[^"]*",/, \'\') };',
    killers: ['cometd-start-12 [cometd-long-polling]', 'cometd-start-12 [cometd-websocket]'],
  },
  {
    id: 'push-next-position-late',
    title: 'says in every push the nextPosition of the start',
    file: 'cometd/attachments.ts',
    find: "const answer = success(running.chat, shown, service, 'cometd');",
    replace: "const answer = success({ ...running.chat, nextIndex: 2 }, shown, service, 'cometd');",
    killers: ['push-22 [cometd-long-polling]', 'push-22 [cometd-websocket]'],
  },
  {
    id: 'push-to-latest-only',
    title: 'pushes to the Bayeux session only that came last',
    file: 'cometd/attachments.ts',
    find: 'for (const attachment of [...attachments]) {',
    replace: 'for (const attachment of [...attachments].slice(-1)) {',
    killers: ['notifications-23 [cometd-long-polling]', 'notifications-23 [cometd-websocket]'],
  },
  {
    id: 'push-attached-twice',
    title: 'lets a session follow a chat twice that asks twice',
    file: 'cometd/attachments.ts',
    find: 'if ([...ofChat].some((attachment) => attachment.session === session)) return;',
    replace: '',
    killers: ['push-11 [cometd-long-polling]', 'push-11 [cometd-websocket]'],
  },
  {
    id: 'push-to-strangers',
    title: 'pushes the events of a chat to everybody who follows any chat of the service',
    file: 'cometd/attachments.ts',
    find: 'const attachments = this.#byChat.get(running);',
    replace:
      'const attachments = new Set([...this.#byChat].filter(([other]) => other.chat.service === running.chat.service).flatMap(([, some]) => [...some]));',
    killers: ['cometd-start-13 [cometd-long-polling]', 'cometd-start-13 [cometd-websocket]'],
  },
  {
    id: 'push-on-another-channel',
    title: 'pushes on a channel of its own',
    file: 'cometd/pushes.ts',
    find: 'queuedMessage(channelOf(service.name), body)',
    replace: 'queuedMessage(`${channelOf(service.name)}/events`, body)',
    killers: [
      'cometd-start-01 [cometd-long-polling]',
      'cometd-start-01 [cometd-websocket]',
      'notifications-20 [cometd-long-polling]',
    ],
  },
  {
    id: 'push-to-subscribers-only',
    title: 'pushes nothing to who has not subscribed',
    file: 'cometd/engine.ts',
    find: `        guard(() => this.#record(from as BayeuxSession | null, message));
        done(null, true);`,
    replace: `        guard(() => this.#record(from as BayeuxSession | null, message));
        const client = Object(from ?? _to);
        if (message.channel === '/meta/subscribe') client.hasSubscribed = true;
        if (message.channel === '/meta/handshake') {
          const deliver = client._deliver1.bind(client);
          client._deliver1 = (...push: unknown[]) => client.hasSubscribed && deliver(...push);
        }
        done(null, true);`,
    killers: ['cometd-start-01 [cometd-long-polling]', 'cometd-start-01 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-not-followed',
    title: 'pushes the answer to a start, and nothing after',
    file: 'cometd/performer.ts',
    find: `    this.#attachments.attach(service, running, session);
    return { body: answer.body,`,
    replace: '    return { body: answer.body,',
    killers: [
      'push-10 [cometd-long-polling]',
      'push-10 [cometd-websocket]',
      'notifications-20 [cometd-long-polling]',
    ],
  },
  {
    id: 'cometd-start-short-key',
    title: 'gives a key over CometD as short as over polling',
    file: 'cometd/performer.ts',
    find: "await performRequest(service, fields, 'cometd');",
    replace: "await performRequest(service, fields, 'rest');",
    killers: ['cometd-start-09 [cometd-long-polling]', 'cometd-start-09 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-auth-ignored',
    title: 'knows no credentials in the data of a start',
    file: 'cometd/performer.ts',
    find: 'checkAccess(withAuth(headers, data), { basic: service.settings.basic })',
    replace: 'checkAccess(headers, { basic: service.settings.basic })',
    killers: ['cometd-start-15 [cometd-long-polling]', 'cometd-start-15 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-encoded-unknown',
    title: 'knows credentials in the data of a start in plain only',
    file: 'cometd/performer.ts',
    find: "typeof encoded === 'string' ? encoded : Buffer",
    replace: 'Buffer',
    killers: ['cometd-start-15 [cometd-long-polling]', 'cometd-start-15 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-access-unchecked',
    title: 'wants no credentials over CometD',
    file: 'cometd/performer.ts',
    find: "if (access !== 'granted') {",
    replace: "if (access !== 'granted' && session === undefined) {",
    killers: ['cometd-start-16 [cometd-long-polling]', 'cometd-start-16 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-refusal-unsaid',
    title: 'says nothing where a start over CometD is refused',
    file: 'cometd/performer.ts',
    find: 'if (running === undefined) return refusal;',
    replace: 'if (running === undefined) return {};',
    killers: ['cometd-start-20 [cometd-long-polling]', 'cometd-start-20 [cometd-websocket]'],
  },
  {
    id: 'cometd-service-unknown-unsaid',
    title: 'says nothing to an operation on a service that does not exist',
    file: 'cometd/performer.ts',
    find: 'if (found === undefined) this.#refuse(publication, unknownService(name).body);',
    replace: '',
    killers: ['cometd-errors-22 [cometd-long-polling]', 'cometd-errors-22 [cometd-websocket]'],
  },
  {
    id: 'cometd-operation-unknown-unsaid',
    title: 'says nothing to an operation over CometD that it does not know',
    file: 'cometd/performer.ts',
    find: `    if (operation === undefined) {
`,
    replace: `    if (operation === undefined && name !== undefined) return {};
    if (operation === undefined) {
`,
    killers: ['cometd-errors-18 [cometd-long-polling]', 'cometd-errors-18 [cometd-websocket]'],
  },
  {
    id: 'cometd-failure-unsaid',
    title: 'says nothing where an operation over CometD fails',
    file: 'cometd/performer.ts',
    find: "return answer.outcome === 'failed' ? { body: answer.body, chatId, outcome: 'failed' } : { chatId };",
    replace: "return answer.outcome === 'failed' ? { chatId } : { chatId };",
    killers: ['notifications-31 [cometd-long-polling]', 'notifications-31 [cometd-websocket]'],
  },
  {
    id: 'cometd-success-said-twice',
    title: 'pushes an answer to every operation beside its event',
    file: 'cometd/performer.ts',
    find: "return answer.outcome === 'failed' ? { body: answer.body, chatId, outcome: 'failed' } : { chatId };",
    replace: 'return { body: answer.body, chatId };',
    killers: ['push-17 [cometd-long-polling]', 'push-17 [cometd-websocket]'],
  },
  {
    id: 'cometd-key-not-checked',
    title: 'takes a wrong userId over CometD',
    file: 'cometd/performer.ts',
    find: 'if (running === undefined || !isIdentified(running, fields)) {',
    replace: 'if (running === undefined || (isIdentified(running, fields), false)) {',
    killers: ['cometd-keys-07 [cometd-long-polling]', 'cometd-keys-07 [cometd-websocket]'],
  },
  {
    id: 'cometd-key-wrong-unsaid',
    title: 'says nothing to a wrong key over CometD',
    file: 'cometd/performer.ts',
    find: 'return notPossibleOutcome(service, running);\n    }',
    replace: 'return {};\n    }',
    killers: ['cometd-keys-03 [cometd-long-polling]', 'cometd-keys-03 [cometd-websocket]'],
  },
  {
    id: 'cometd-chat-id-required',
    title: 'insists on the chatId over CometD',
    file: 'cometd/performer.ts',
    find: 'if (running === undefined || !isIdentified(running, fields)) {',
    replace:
      'if (running === undefined || !isIdentified(running, fields) || (data as { chatId?: string }).chatId === undefined) {',
    killers: ['cometd-keys-01 [cometd-long-polling]', 'cometd-keys-01 [cometd-websocket]'],
  },
  {
    id: 'cometd-empty-ids-wrong',
    title: 'takes empty ids over CometD for wrong ones',
    file: 'cometd/data-fields.ts',
    find: "return value !== '' || (name",
    replace: "return value !== '' || name === 'userId' || (name",
    killers: ['cometd-keys-02 [cometd-long-polling]', 'cometd-keys-02 [cometd-websocket]'],
  },
  {
    id: 'cometd-attributes-as-text',
    title: 'takes attributes over CometD as JSON text only',
    file: 'cometd/data-fields.ts',
    find: "const attributes = typeof eventAttributes === 'string' ? parsedJson(eventAttributes) : eventAttributes;",
    replace:
      "const attributes = typeof eventAttributes === 'string' ? parsedJson(eventAttributes) : undefined;",
    killers: ['send-04 [cometd-long-polling]', 'send-04 [cometd-websocket]'],
  },
  {
    id: 'cometd-attributes-dropped',
    title: 'drops attributes over CometD that are not an object',
    file: 'cometd/data-fields.ts',
    find: "return new FieldProblem('eventAttributes', 'must be an object');",
    replace: 'return fields;',
    killers: ['cometd-errors-13 [cometd-long-polling]', 'cometd-errors-13 [cometd-websocket]'],
  },
  {
    id: 'cometd-fields-unchecked',
    title: 'checks no field over CometD',
    file: 'cometd/data-fields.ts',
    find: 'if (problem !== undefined) return problem;',
    replace: "if (problem?.problem === 'is required') return problem;",
    killers: ['async-09 [cometd-long-polling]', 'async-09 [cometd-websocket]'],
  },
  {
    id: 'cometd-fields-not-missed',
    title: 'misses no field over CometD but the key',
    file: 'cometd/data-fields.ts',
    find: 'if (problem !== undefined) return problem;',
    replace:
      "if (problem !== undefined && (problem.parameter === 'secureKey' || problem.problem !== 'is required')) return problem;",
    killers: ['cometd-errors-01 [cometd-long-polling]', 'cometd-errors-01 [cometd-websocket]'],
  },
  {
    id: 'cometd-data-of-any-kind',
    title: 'treats data that is not an object as one without fields, without an error',
    file: 'cometd/performer.ts',
    find: 'const { data, service: name } = publication;',
    replace:
      'const { data, service: name } = publication;\n    if (!isObject(data) || data.operation === undefined) return;',
    killers: ['cometd-errors-21 [cometd-long-polling]', 'cometd-errors-21 [cometd-websocket]'],
  },
  {
    id: 'notifications-zero-is-nothing',
    title: 'pushes nothing to requestNotifications from 0, as refresh does over polling',
    file: 'cometd/performer.ts',
    find: 'const position = follows ? transcriptPosition || 1 : (transcriptPosition ?? 1);',
    replace: 'const position = transcriptPosition ?? 1;',
    killers: ['notifications-02 [cometd-long-polling]', 'notifications-02 [cometd-websocket]'],
  },
  {
    id: 'notifications-any-position',
    title: 'treats an invalid position of requestNotifications as the first one',
    file: 'cometd/performer.ts',
    find: 'const fields = fieldsOfData(formOf(operation), data);',
    replace: `const isNone = follows && Number.isNaN(Number(Reflect.get(data as object, 'transcriptPosition') ?? 1));
    const fields = fieldsOfData(formOf(operation), isNone ? { ...(data as object), transcriptPosition: 1 } : data);`,
    killers: ['cometd-errors-24 [cometd-long-polling]', 'cometd-errors-24 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-any-text',
    title: 'takes objects for the texts of a start over CometD',
    file: 'cometd/performer.ts',
    find: "const fields = fieldsOfData('requestChat', data);",
    replace: `const texts = Object.entries(data as object).map(([name, value]) => [name, name === 'userData' || typeof value !== 'object' ? value : String(value)]);
    const fields = fieldsOfData('requestChat', Object.fromEntries(texts));`,
    killers: ['cometd-errors-25 [cometd-long-polling]', 'cometd-errors-26 [cometd-websocket]'],
  },
  {
    id: 'cometd-start-any-user-data',
    title: 'ignores user data of a start over CometD that are not a map',
    file: 'cometd/performer.ts',
    find: "const fields = fieldsOfData('requestChat', data);",
    replace: `const { userData, ...others } = data as { userData?: unknown };
    const fields = fieldsOfData('requestChat', typeof userData === 'string' ? others : data);`,
    killers: ['cometd-errors-27 [cometd-long-polling]', 'cometd-errors-27 [cometd-websocket]'],
  },
  {
    id: 'notifications-exclusive',
    title: 'pushes what stands after the position of requestNotifications, and not what stands there',
    file: 'cometd/performer.ts',
    find: 'const position = follows ? transcriptPosition || 1 : (transcriptPosition ?? 1);',
    replace: 'const position = follows ? (transcriptPosition || 0) + 1 : (transcriptPosition ?? 1);',
    killers: [
      'notifications-04 [cometd-long-polling]',
      'notifications-04 [cometd-websocket]',
      'notifications-20 [cometd-long-polling]',
    ],
  },
  {
    id: 'notifications-always-everything',
    title: 'pushes everything to requestNotifications, whatever the position',
    file: 'cometd/performer.ts',
    find: 'const position = follows ? transcriptPosition || 1 : (transcriptPosition ?? 1);',
    replace: 'const position = follows ? 1 : (transcriptPosition ?? 1);',
    killers: ['async-11 [cometd-long-polling]', 'async-11 [cometd-websocket]'],
  },
  {
    id: 'notifications-not-followed',
    title: 'pushes what was missed to requestNotifications, and nothing after',
    file: 'cometd/performer.ts',
    find: `    const { body } = storedFrom(running, position, service);
    this.#attachments.attach(service, running, session);`,
    replace: '    const { body } = storedFrom(running, position, service);',
    killers: ['notifications-20 [cometd-long-polling]', 'notifications-20 [cometd-websocket]'],
  },
  {
    id: 'notifications-live-only',
    title: 'pushes what follows to requestNotifications, and nothing that was missed',
    file: 'cometd/performer.ts',
    find: `    this.#attachments.attach(service, running, session);
    return { body };`,
    replace: `    this.#attachments.attach(service, running, session);
    return follows ? {} : { body };`,
    killers: [
      'notifications-01 [cometd-long-polling]',
      'notifications-01 [cometd-websocket]',
      'notifications-20 [cometd-long-polling]',
    ],
  },
  {
    id: 'notifications-nothing-new-unsaid',
    title: 'does not answer requestNotifications where there is nothing new',
    file: 'cometd/performer.ts',
    find: `    this.#attachments.attach(service, running, session);
    return { body };`,
    replace: `    this.#attachments.attach(service, running, session);
    return body.includes('"messages":[]') ? {} : { body };`,
    killers: ['notifications-06 [cometd-long-polling]', 'notifications-06 [cometd-websocket]'],
  },
  {
    id: 'notifications-empty-after-end',
    title: 'answers requestNotifications after the end of a chat as a success without what was said',
    file: 'chat-api/perform.ts',
    find: `afterEnd === 'observed'))
    return notPossible(chat.id, chat.keys.alias);`,
    replace: `afterEnd === 'observed'))
    return success(chat, [], service, 'cometd');`,
    killers: ['notifications-30 [cometd-long-polling]', 'notifications-30 [cometd-websocket]'],
  },
  {
    id: 'notifications-typing-replayed',
    title: 'replays typing to who comes back',
    file: 'chat-api/perform.ts',
    find: 'storedOnly: true };',
    replace: 'storedOnly: false, participantId: 0 } as never;',
    killers: ['notifications-26 [cometd-long-polling]', 'notifications-26 [cometd-websocket]'],
  },
  {
    id: 'notifications-end-with-session',
    title: 'ends a chat when the Bayeux session is closed that follows it',
    file: 'cometd/attachments.ts',
    find: 'detach: service.chats.attach(running) };',
    replace:
      "detach: ((leave) => () => { leave(); if (!this.#isAlive(session)) void service.chats.execute(running, { type: 'disconnect', by: 1 }); })(service.chats.attach(running)) };",
    killers: [
      'notifications-21 [cometd-long-polling]',
      'notifications-21 [cometd-websocket]',
      'notifications-22 [cometd-long-polling]',
      'notifications-22 [cometd-websocket]',
    ],
  },
  {
    id: 'cometd-background-unsaid',
    title: 'tells the agents nothing of an app that goes to the background',
    file: 'cometd/engine.ts',
    find: 'guard(() => tellPosition(this.#attachments, this.#publications, session, message));',
    replace: '',
    killers: ['custom-notice-06 [cometd-long-polling]', 'custom-notice-06 [cometd-websocket]'],
  },
  {
    id: 'cometd-background-shown',
    title: 'shows customers the notice that their app went to the background',
    file: 'cometd/background.ts',
    find: "by: CUSTOMER, visibility: 'agents' }",
    replace: 'by: CUSTOMER }',
    killers: ['notifications-27 [cometd-long-polling]', 'notifications-27 [cometd-websocket]'],
  },
  {
    id: 'cometd-disconnect-lost',
    title: 'forgets a disconnect whose Bayeux session is closed right behind it',
    file: 'cometd/publications.ts',
    find: '.then(() => this.#performer.perform(publication))',
    replace:
      ".then(() => new Promise((resolve) => setTimeout(resolve, 5)))\n      .then(() => (Reflect.get(session, '_handshaken') ? this.#performer.perform(publication) : undefined))",
    killers: ['push-19 [cometd-long-polling]', 'push-19 [cometd-websocket]'],
  },
  {
    id: 'cometd-operations-at-once',
    title: 'does what is published together all at once, in no order',
    file: 'cometd/publications.ts',
    find: 'turn.last = turn.last\n',
    replace:
      'turn.last = (turn.waiting % 2 === 0 ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve, 10)))\n',
    killers: ['push-12 [cometd-long-polling]', 'push-12 [cometd-websocket]'],
  },
  {
    id: 'cometd-error-in-ack',
    title: 'tells in the acknowledgement of a publication that it failed',
    file: 'cometd/engine.ts',
    find: "if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;",
    replace:
      "if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;\n        if (serviceOf(message.channel) !== undefined && message.successful === true) message.successful = false;",
    killers: ['cometd-start-03 [cometd-long-polling]', 'cometd-start-03 [cometd-websocket]'],
  },
  {
    id: 'cometd-answer-in-ack',
    title: 'sends data along with the acknowledgement of a publication',
    file: 'cometd/engine.ts',
    find: "if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;",
    replace:
      "if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;\n        if (message.successful === true && serviceOf(message.channel) !== undefined) Object.assign(message, { data: { statusCode: 0 } });",
    killers: ['cometd-start-03 [cometd-long-polling]', 'cometd-start-03 [cometd-websocket]'],
  },
];
