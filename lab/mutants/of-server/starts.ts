import type { Mutant } from '../mutant.ts';

/** Mistakes with the start of a chat, and the names of customers. */
export const startMutants: readonly Mutant[] = [
  {
    id: 'start-first-name-wins',
    title: 'prefers first and last name to a nickname',
    file: 'chat/decide.ts',
    find: 'if (nickname) return nickname;',
    replace: 'if (nickname && !request.firstName) return nickname;',
    killers: ['start-03'],
  },
  {
    id: 'start-empty-nickname-counts',
    title: 'takes an empty nickname for the customer’s name',
    file: 'chat/decide.ts',
    find: 'if (nickname) return nickname;',
    replace: 'if (nickname !== undefined) return nickname;',
    killers: ['names-04'],
  },
  {
    id: 'start-last-name-first',
    title: 'puts the last name before the first',
    file: 'chat/decide.ts',
    find: 'return `${firstName} ${lastName}`;',
    replace: 'return `${lastName} ${firstName}`;',
    killers: ['start-08', 'start-01'],
  },
  {
    id: 'start-nickname-ignored',
    title: 'knows no nickname without first and last name',
    file: 'chat/decide.ts',
    find: 'if (nickname) return nickname;',
    replace: '',
    killers: ['send-05 [polling]', 'start-02'],
  },
  {
    id: 'start-any-name-suffices',
    title: 'starts a chat for somebody without a first name',
    file: 'chat/decide.ts',
    find: "if (!firstName) return refuse('firstNameMissing');",
    replace: "if (!firstName) return lastName ?? '';",
    killers: ['names-02'],
  },
  {
    id: 'start-wrong-name-is-missed',
    title: 'misses the last name where the first is missing',
    file: 'chat-api/errors.ts',
    find: "return isAllOne(refused) ? 'notPossible' : refused;",
    replace:
      "if (refused === 'firstNameMissing') return 'lastNameMissing';\n  return isAllOne(refused) ? 'notPossible' : refused;",
    killers: ['names-02'],
  },
  {
    id: 'start-last-name-not-missed',
    title: 'starts a chat for somebody without a last name',
    file: 'chat/decide.ts',
    find: "if (!lastName) return refuse('lastNameMissing');",
    replace: 'if (!lastName) return firstName;',
    killers: ['names-03'],
  },
  {
    id: 'start-nameless-is-named',
    title: 'starts a chat for somebody without any name',
    file: 'chat/decide.ts',
    find: "if (!firstName && !lastName) return refuse('nameMissing');",
    replace: "if (!firstName && !lastName) return 'Anonymous';",
    killers: ['errors-09'],
  },
  {
    id: 'start-text-dropped',
    title: 'drops the initial message',
    file: 'chat/decide.ts',
    find: "if (text !== undefined && text !== '') log.add('Message', customer, { text });",
    replace: '',
    killers: ['start-13'],
  },
  {
    id: 'start-empty-text-is-said',
    title: 'begins with an empty message where the text is empty',
    file: 'chat/decide.ts',
    find: "if (text !== undefined && text !== '') log.add",
    replace: 'if (text !== undefined) log.add',
    killers: ['start-04'],
  },
  {
    id: 'start-user-data-dropped',
    title: 'drops the user data of a start',
    file: 'chat-api/perform.ts',
    find: `    userData,
  };
  const outcome`,
    replace: `    userData: {},
  };
  const outcome`,
    killers: ['start-12'],
  },
  {
    id: 'start-subject-replaced',
    title: 'puts another text in the place of the subject of a start',
    file: 'chat-api/perform.ts',
    find: 'request: defined({ firstName, lastName, subject, emailAddress }),',
    replace: "request: defined({ firstName, lastName, subject: subject && 'Chat', emailAddress }),",
    killers: ['start-16 [polling]', 'start-16 [cometd-websocket]'],
  },
  {
    id: 'start-email-dropped',
    title: 'drops the e-mail address of a start',
    file: 'chat-api/perform.ts',
    find: 'request: defined({ firstName, lastName, subject, emailAddress }),',
    replace: 'request: defined({ firstName, lastName, subject }),',
    killers: ['start-16 [polling]', 'start-16 [cometd-long-polling]'],
  },
  {
    id: 'start-time-zone-refused',
    title: 'starts no chat for somebody who tells a TimeZone',
    file: 'chat-api/perform.ts',
    find: 'const outcome = await service.chats.request(request, keyForm);',
    replace: `if ('TimeZone' in userData) return { started: false, result: failure('noRoom') };
  const outcome = await service.chats.request(request, keyForm);`,
    killers: ['start-17'],
  },
  {
    id: 'start-time-zone-shifts',
    title: 'writes the times of a start as those of the customer’s TimeZone',
    file: 'chat-api/perform.ts',
    find: 'answer: transcriptFrom(running, 1, service), running }',
    replace:
      'answer: { status: 200, body: transcriptFrom(running, 1, service).body.replace(/(?<="utcTime":)\\d+/g, (time) => String(Number(time) + Number(userData.TimeZone ?? 0) * 60_000)) }, running }',
    killers: ['start-18 [polling]'],
  },
  {
    id: 'start-client-is-customer',
    title: 'calls the customer’s type Customer',
    file: 'chat-api/message.ts',
    find: `  return {
    from,`,
    replace: `  return {
    from: entry.from.type === 'Client' ? { ...from, type: 'Customer' } : from,`,
    killers: ['nickname-01 [polling]', 'start-01'],
  },
  {
    id: 'start-without-slash-only',
    title: 'knows no start with a slash at its end',
    file: 'rest/rest-route.ts',
    find: `return rest.length === 0
`,
    replace: `return parts.length === 1
`,
    killers: ['start-05'],
  },
  {
    id: 'start-urlencoded-only',
    title: 'takes no start as multipart/form-data',
    file: 'chat-http/form.ts',
    find: "const isMultipart = type === MULTIPART && multipart === 'fields';",
    replace: "const isMultipart = type === MULTIPART && multipart !== 'fields';",
    killers: ['encoding-06', 'start-06'],
  },
  {
    id: 'start-unknown-field-refused',
    title: 'refuses fields that it does not know',
    file: 'rest/form-fields.ts',
    find: 'const checked = checkedParameters(operation, parameters);',
    replace:
      "const checked = 'endpoint' in parameters ? new FieldProblem('endpoint', 'is not known') : checkedParameters(operation, parameters);",
    killers: ['start-08'],
  },
  {
    id: 'start-order-matters',
    title: 'knows the fields of a start in one order only',
    file: 'rest/form-fields.ts',
    find: 'const checked = checkedParameters(operation, parameters);',
    replace: `const names = Object.keys(parameters);
  if (names.indexOf('lastName') < names.indexOf('firstName')) delete parameters.lastName;
  const checked = checkedParameters(operation, parameters);`,
    killers: ['start-07'],
  },
  {
    id: 'start-chat-id-is-uuid',
    title: 'gives chats ids of another form',
    file: 'chat-server/ids.ts',
    find: '${characters(4)}a${characters(6)}',
    replace: '${characters(4)}a${characters(11)}',
    killers: ['start-09'],
  },
  {
    id: 'start-without-own-join',
    title: 'says nothing of the customer’s own join in the answer to a start',
    file: 'chat-api/perform.ts',
    find: 'answer: transcriptFrom(running, 1, service), running }',
    replace: 'answer: transcriptFrom(running, 0, service), running }',
    killers: ['start-02'],
  },
  {
    id: 'start-says-ended',
    title: 'leaves chatEnded out of the answer to a start',
    file: 'chat-api/perform.ts',
    find: 'answer: transcriptFrom(running, 1, service), running }',
    replace: `answer: { status: 200, body: transcriptFrom(running, 1, service).body.replace('"chatEnded":false,', '') }, running }`,
    killers: ['start-10'],
  },
];
