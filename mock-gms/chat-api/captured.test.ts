import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

closeAfterEach();

/** The answer to a start in Genesys' document. */
const DOCUMENTED_START = {
  statusCode: 0,
  alias: '117',
  userId: '007555677B20000A',
  secureKey: '4ee15d7e1c343c8e',
  messages: [
    {
      from: { nickname: 'First Last', participantId: 1, type: 'Client' },
      index: 1,
      type: 'ParticipantJoined',
      utcTime: 1_432_845_088_000,
    },
  ],
  chatId: '00048aAPEQJ8000U',
};

/** What a real server answered when it was asked for the limits of files, over `chat-ntf`. */
const CAPTURED_LIMITS = {
  messages: [
    {
      from: { nickname: 'test', participantId: 1, type: 'Client' },
      text: 'file-client-cfg-get',
      type: 'Notice',
      utcTime: 1_554_322_581_000,
      userData: {
        'download-attempts': '2',
        'upload-max-files': '5',
        'delete-file': 'odd',
        'upload-max-file-size': '10485760',
        'used-download-attempts': '0',
        'used-upload-max-total-size': '0',
        'upload-need-agent': 'false',
        'used-upload-max-files': '0',
        'upload-max-total-size': '99614720',
        'upload-file-types': 'jpeg:jpg:pdf:png:zip',
      },
    },
  ],
  chatEnded: false,
  statusCode: 0,
};

/** What a customer of a real server read when an agent had sent a file. */
const CAPTURED_FILE = {
  from: { nickname: 'agent', participantId: 2, type: 'Agent' },
  index: 10,
  text: '00D25C4FD5580141',
  type: 'FileUploaded',
  utcTime: 1_548_735_832_000,
  userData: {
    'file-document-id': '0002KaE4JJ9Y00BX',
    'file-source': 'ucs',
    'file-upload-path': 'C:\\Users\\agent\\Desktop\\New Text Document.txt',
    'file-id': '00D25C4FD5580141',
    'file-upload-type': 'file-system',
    'file-size': '438',
    'file-name': 'New Text Document.txt',
  },
};

const SHAPES: Readonly<Record<string, RegExp>> = {
  userId: /^[0-9A-F]{16}$/,
  secureKey: /^[0-9a-f]{16,20}$/,
  chatId: /^0[0-9A-Za-z]{15}$/,
  text: /^[0-9A-F]{16}$/,
  'file-id': /^[0-9A-F]{16}$/,
  'file-document-id': /^0[0-9A-Za-z]{15}$/,
  utcTime: /^\d{10}000$/,
};

/** Replaces ids and times by their shapes, if they have them; leaves everything else. */
function shaped(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, part: unknown) =>
      part !== 'file-client-cfg-get' && SHAPES[name]?.test(String(part)) ? `a ${name}` : part,
    ),
  );
}

async function started() {
  const gms = await openGms();
  const service = gms.service('support');
  const post = async (url: string, fields: Record<string, string>) => {
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    return (await answer.json()) as typeof DOCUMENTED_START;
  };
  return { gms, service, post };
}

for (const [name, answer] of Object.entries({ DOCUMENTED_START, CAPTURED_LIMITS }))
  test(`openapi.yaml takes what a real server answers: ${name}`, () => {
    expect(checkAnswer('ChatResponse', answer)).toEqual([]);
  });

test('a start is answered as documented, and with what clients read beside', async () => {
  const { service, post } = await started();
  const answer = await post(service.dataURL, { firstName: 'First', lastName: 'Last', subject: 'Subject to' });
  expect(shaped(answer)).toEqual({
    ...(shaped(DOCUMENTED_START) as object),
    chatEnded: false,
    nextPosition: 2,
  });
});

test('the limits of files are answered as a real server answers them, and with the ids of the chat', async () => {
  const { gms, service, post } = await started();
  await service.configure({
    downloadAttempts: 2,
    uploadMaxFiles: 5,
    uploadMaxFileSize: 10_485_760,
    uploadMaxTotalSize: 99_614_720,
    uploadFileTypes: 'jpeg:jpg:pdf:png:zip',
  });
  const { secureKey, chatId, userId, alias } = await post(service.dataURL, { nickname: 'test' });
  const answer = await post(`${gms.url}/genesys/2/chat-ntf`, { secureKey, operation: 'fileGetLimits' });
  expect(answer).toEqual({
    ...CAPTURED_LIMITS,
    messages: [{ ...CAPTURED_LIMITS.messages[0], utcTime: expect.any(Number) }],
    ...{ chatId, alias, userId, secureKey, nextPosition: 2 },
  });
});

test('the file of an agent is read as a customer of a real server read it', async () => {
  const { service, post } = await started();
  const { secureKey, chatId } = await post(service.dataURL, { nickname: 'Jo' });
  const agent = await (await service.chat(chatId)).join({ nickname: 'agent' });
  for (let index = 3; index < 10; index += 1) await agent.say('Hello');
  await agent.sendFile({ name: 'New Text Document.txt', data: 'x'.repeat(438) });
  const { messages } = await post(`${service.dataURL}/${chatId}/refresh`, {
    secureKey,
    transcriptPosition: '10',
  });
  expect(shaped(messages)).toEqual([shaped(CAPTURED_FILE)]);
});

test('the system joins as participant 2 before it first speaks, as the document of the predecessor shows', async () => {
  const { service, post } = await started();
  const { secureKey, chatId } = await post(service.dataURL, { nickname: 'John Smith' });
  const chat = await service.chat(chatId);
  await chat.announce('agent will be with you shortly...');
  await chat.announce('still searching...');
  const { messages } = await post(`${service.dataURL}/${chatId}/refresh`, { secureKey });
  const customer = { nickname: 'John Smith', participantId: 1, type: 'Client' };
  const system = { nickname: 'system', participantId: 2, type: 'External' };
  expect(messages).toEqual([
    { index: 1, type: 'ParticipantJoined', from: customer, utcTime: expect.any(Number) },
    { index: 2, type: 'ParticipantJoined', from: system, utcTime: expect.any(Number) },
    {
      index: 3,
      type: 'Message',
      from: system,
      text: 'agent will be with you shortly...',
      utcTime: expect.any(Number),
    },
    { index: 4, type: 'Message', from: system, text: 'still searching...', utcTime: expect.any(Number) },
  ]);
});
