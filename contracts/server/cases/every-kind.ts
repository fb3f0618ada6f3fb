import type { CaseContext } from '../../case/context.ts';
import { LongPollingCarrier } from '../../probe/bayeux/bayeux-carrier.ts';
import { readMessages } from '../../probe/bayeux/bayeux-message.ts';
import { CustomerFiles, TEXT } from '../../probe/customer/customer-files.ts';
import { filePaths } from '../../probe/customer/polling-customer.ts';
import { fileForm } from '../../probe/wire/file-form.ts';
import { type Answered, type Body, raw, urlencoded } from '../../probe/wire/wire.ts';
import { ABOVE_BODY_LIMIT, UNKNOWN_FILE, WRONG_KEY } from './given.ts';

type Headers = Readonly<Record<string, string>>;

/** Answers of every kind over REST, refusals among them. */
export async function everyKind(context: CaseContext, headers: Headers = {}): Promise<readonly Answered[]> {
  const chat = await context.start({ nickname: 'Ünïcødé 漢字 😀' }, headers);
  const wrong = { ...chat.ids, secureKey: WRONG_KEY };
  return [
    await chat.attempt('send', { message: 'Grüße 😀', transcriptPosition: 1 }),
    await chat.attempt('refresh', { transcriptPosition: 1 }),
    await chat.attempt('send'),
    await chat.attemptRaw('refresh', wrong),
    await chat.attemptRaw('nothing', chat.ids),
    await chat.attemptRaw('send', chat.ids, () => raw('{}', 'application/json')),
    await context.post('', urlencoded({}), headers),
    await context.wire.send({ method: 'GET', url: context.dataURL, headers }),
    await context.wire.send({ method: 'PUT', url: chat.url('send'), headers }),
    await chat.attempt('disconnect'),
    await chat.attempt('send', { message: 'too late' }),
  ];
}

/** The same of files, over REST and over chat-ntf. */
export async function everyKindOfFiles(
  context: CaseContext,
  headers: Headers = {},
): Promise<readonly Answered[]> {
  const chat = await context.start({ nickname: 'Zoë' }, headers);
  const files = new CustomerFiles(context, chat);
  const fileId = await files.upload({ name: '漢字.txt', content: 'Grüße' });
  const ntf = (fields: Readonly<Record<string, string>>) =>
    context.wire.send({ url: context.chatNtfURL, headers, body: urlencoded(fields) });
  const { secureKey } = chat.ids;
  return [
    await files.attempt(),
    await files.attempt({ ...TEXT, name: 'ünknown.exe' }),
    await files.attemptLimits(),
    await files.download(fileId),
    await files.download(UNKNOWN_FILE),
    await chat.attemptRaw(filePaths.limits(''), { ...chat.ids, secureKey: WRONG_KEY }),
    await chat.attemptRaw('file/nothing', chat.ids),
    await chat.attemptRaw('file', chat.ids),
    await context.wire.send({ method: 'GET', url: chat.url('file'), headers }),
    await ntf({ operation: 'fileGetLimits', secureKey }),
    await ntf({ operation: 'fileDownload', secureKey, fileId }),
    await ntf({ operation: 'fileDownload', secureKey, fileId: UNKNOWN_FILE }),
    await ntf({ operation: 'nothing', secureKey }),
    await ntf({ operation: 'fileGetLimits', secureKey: WRONG_KEY }),
    await context.wire.send({ url: context.chatNtfURL, headers, body: fileForm(TEXT, {}) }),
    await context.wire.send({ method: 'GET', url: context.chatNtfURL, headers }),
    await files.delete(fileId),
    await files.delete(fileId),
  ];
}

/** The same of Bayeux over HTTP. */
export async function everyKindOfBayeux(
  context: CaseContext,
  headers: Headers = {},
): Promise<readonly Answered[]> {
  const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
  const handshake = {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['long-polling'],
  };
  const post = (body: unknown) => carrier.post(body, { headers });
  const shaken = await post([handshake]);
  const [{ clientId = '' } = {}] = readMessages(shaken);
  const channel = `/service/chatV2/${context.target.service}`;
  const bare = (method: string, body?: Body) =>
    context.wire.send({ method, url: context.cometdURL, headers, body });
  return [
    shaken,
    await post([{ channel, clientId, id: '1', data: { operation: 'requestChat', nickname: 'Zoë 漢字 😀' } }]),
    await post([
      { channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout: 0 } },
    ]),
    await post([{ channel: '/meta/subscribe', clientId, subscription: '/nothing/ünknown' }]),
    await post([{ channel, clientId: 'nobody0123456789', data: {} }]),
    await post('broken'),
    await post([]),
    await bare('POST', raw('[]', 'text/plain')),
    await bare('POST', raw('x'.repeat(ABOVE_BODY_LIMIT), 'application/json')),
    await bare('GET'),
    await post([{ channel: '/meta/disconnect', clientId }]),
  ];
}
