import { formMutants } from './form-mutant.ts';

const NEXT = '`"nextPosition":${chat.nextIndex}${monitored}';
const HEAD = '"chatEnded":${chat.ended !== undefined},"statusCode":0,${text},`';
const IDS = 'toJson({ alias, secureKey, userId, chatId: id })';

const field = (name: string) => `field ChatResponse.${name}`;

/** Other forms of what an answer says when something was done. */
export const answerMutants = formMutants(
  'chat-api/answer.ts',
  ['start-01', 'send-01', 'agents-01', 'end-01', 'files-01'],
  [
    ['next-position-missing', field('nextPosition'), NEXT, '`"statusCode":0${monitored}'],
    ['next-position-renamed', field('nextPosition'), NEXT, NEXT.replace('nextPosition', 'next')],
    [
      'next-position-as-text',
      field('nextPosition'),
      NEXT,
      NEXT.replace('${chat.nextIndex}', '"${chat.nextIndex}"'),
    ],
    ['next-position-late', field('nextPosition'), NEXT, NEXT.replace('chat.nextIndex', 'chat.nextIndex + 1')],
    [
      'next-position-early',
      field('nextPosition'),
      NEXT,
      NEXT.replace('chat.nextIndex', 'chat.nextIndex - 1'),
    ],
    [
      'chat-ended-missing',
      field('chatEnded'),
      HEAD,
      HEAD.replace('"chatEnded":${chat.ended !== undefined},', ''),
    ],
    ['chat-ended-renamed', field('chatEnded'), HEAD, HEAD.replace('chatEnded', 'ended')],
    [
      'chat-ended-as-number',
      field('chatEnded'),
      HEAD,
      HEAD.replace('${chat.ended !== undefined}', '${Number(chat.ended !== undefined)}'),
    ],
    [
      'chat-ended-as-text',
      field('chatEnded'),
      HEAD,
      HEAD.replace('${chat.ended !== undefined}', '"${chat.ended !== undefined}"'),
    ],
    ['chat-ended-never', field('chatEnded'), HEAD, HEAD.replace('${chat.ended !== undefined}', 'false')],
    ['version-told', 'form members', HEAD, `${HEAD.slice(0, -1)}"version":"8.5.2",\``],
    [
      'status-code-last',
      'form order',
      HEAD,
      HEAD.replace('"statusCode":0,${text},', '${text},"statusCode":0,'),
    ],
    [
      'chat-ended-behind',
      'form order',
      HEAD,
      HEAD.replace(
        '"chatEnded":${chat.ended !== undefined},"statusCode":0,',
        '"statusCode":0,"chatEnded":${chat.ended !== undefined},',
      ),
    ],
    ['alias-missing', field('alias'), IDS, 'toJson({ secureKey, userId, chatId: id })'],
    ['alias-renamed', field('alias'), IDS, 'toJson({ server: alias, secureKey, userId, chatId: id })'],
    [
      'alias-as-number',
      field('alias'),
      IDS,
      'toJson({ alias: Number(alias), secureKey, userId, chatId: id })',
    ],
    ['user-id-missing', field('userId'), IDS, 'toJson({ alias, secureKey, chatId: id })'],
    [
      'user-id-renamed',
      field('userId'),
      IDS,
      'toJson({ alias, secureKey, user: userId, chatId: id })',
      { ignores: ['body.user', 'last.user'] },
    ],
    ['ids-in-another-order', 'form order', IDS, 'toJson({ chatId: id, userId, secureKey, alias })'],
    ['monitored-renamed', field('monitored'), '`,"monitored":$', '`,"supervised":$'],
    [
      'monitored-as-text',
      field('monitored'),
      '"monitored":${chat.participants.some(isMonitor)}',
      '"monitored":"${chat.participants.some(isMonitor)}"',
    ],
    [
      'monitored-as-number',
      field('monitored'),
      '"monitored":${chat.participants.some(isMonitor)}',
      '"monitored":${Number(chat.participants.some(isMonitor))}',
    ],
  ],
);

const REFUSED = ['send-03', 'send-05', 'end-01', 'keys-01', 'start-04'];

/** Other forms of what an answer says when something was refused. */
export const refusalMutants = formMutants('chat-api/answer.ts', REFUSED, [
  ['errors-renamed', field('errors'), 'errors: [error]', 'failures: [error]'],
  ['errors-missing', field('errors'), '    errors: [error],\n', ''],
  [
    'error-code-as-text',
    'field ChatError.code',
    'code: details.code ?? code,',
    'code: String(details.code ?? code),',
  ],
  [
    'error-code-renamed',
    'field ChatError.code',
    'code: details.code ?? code,',
    'number: details.code ?? code,',
  ],
  [
    'error-advice-renamed',
    'field ChatError.advice',
    'advice: details.advice ?? advice }',
    'hint: details.advice ?? advice }',
  ],
  ['error-advice-missing', 'field ChatError.advice', ', advice: details.advice ?? advice }', ' }'],
  ['error-message-missing', 'field ChatError.message', 'message: details.message, advice', 'advice'],
  [
    'error-advice-first',
    'form order',
    '{ code: details.code ?? code, message: details.message, advice: details.advice ?? advice }',
    '{ advice: details.advice ?? advice, code: details.code ?? code, message: details.message }',
  ],
  ['refusal-without-messages', field('messages'), '    messages: [],\n', ''],
  [
    'refusal-status-code-as-text',
    field('statusCode'),
    'statusCode: details.statusCode ?? statusCode',
    'statusCode: String(details.statusCode ?? statusCode)',
  ],
  ['refusal-without-chat-ended', field('chatEnded'), '    chatEnded: details.chatEnded ?? chatEnded,\n', ''],
  [
    'refusal-status-code-first',
    'form order',
    '    messages: [],\n    chatEnded: details.chatEnded ?? chatEnded,\n    statusCode: details.statusCode ?? statusCode,\n',
    '    statusCode: details.statusCode ?? statusCode,\n    messages: [],\n    chatEnded: details.chatEnded ?? chatEnded,\n',
  ],
  [
    'advice-names-chat',
    'field ChatError.advice',
    'const advice = `${FAILURES.notPossible.advice} referenceId[${++references}]`;',
    'const advice = `Chat ${chatId} cannot be served`;',
  ],
  [
    'refusal-with-timestamp',
    'form members',
    '    errors: [error],\n',
    '    errors: [error],\n    source: "GMS",\n',
  ],
]);
