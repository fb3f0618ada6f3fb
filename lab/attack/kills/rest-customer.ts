import { randomBytes } from 'node:crypto';
import { ask, BASE, FORM } from '../ask.ts';
import { BOUNDARY, multipart } from '../fuzz/sources/multipart.ts';
import { type ChatLedger, fileClaim } from './ledger.ts';
import { parsed, SERVICES, type Stage } from './stage.ts';

interface Answer {
  readonly statusCode?: number;
  readonly chatId?: string;
  readonly secureKey?: string;
}

/** Chats over REST until the server is gone: starts, messages, files that come and go. */
export async function customerOverRest(stage: Stage): Promise<void> {
  let chat: ChatLedger | undefined;
  while (!stage.isOver) {
    if (chat === undefined || stage.chance.oneIn(12)) chat = (await start(stage)) ?? chat;
    else if (stage.chance.oneIn(6)) await exchangeFile(stage, chat);
    else await send(stage, chat);
  }
}

async function start({ port, chance, ledger }: Stage): Promise<ChatLedger | undefined> {
  const service = chance.pick(SERVICES);
  const { text } = await ask(port, 'POST', `${BASE}/2/chat/${service}`, 'nickname=Jo', FORM);
  const { statusCode, chatId, secureKey } = parsed<Answer>(text) ?? {};
  if (statusCode !== 0 || chatId === undefined || secureKey === undefined) return undefined;
  return ledger.begun(service, chatId, secureKey);
}

async function send(
  { port, ledger, acknowledged }: Stage,
  { service, chatId, secureKey, messages }: ChatLedger,
): Promise<void> {
  const message = ledger.newText();
  messages.try(message);
  const path = `${BASE}/2/chat/${service}/${chatId}/send`;
  const { text } = await ask(port, 'POST', path, `secureKey=${secureKey}&message=${message}`, FORM);
  if (parsed<Answer>(text)?.statusCode !== 0) return;
  messages.acknowledge(message);
  acknowledged();
}

async function exchangeFile(stage: Stage, { service, chatId, secureKey, files }: ChatLedger): Promise<void> {
  const { port, chance, ledger } = stage;
  const name = `${ledger.newText()}.txt`;
  const content = randomBytes(chance.pick([1, 1000, 40_000, 150_000])).toString('hex');
  const claim = fileClaim(name, content);
  files.try(claim);
  const fields = [
    { name: 'secureKey', value: secureKey },
    { name: 'file', value: content, fileName: name },
  ];
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  const path = `${BASE}/2/chat/${service}/${chatId}/file`;
  const uploaded = await ask(port, 'POST', path, multipart(fields), type);
  if (parsed<Answer>(uploaded.text)?.statusCode !== 0) return;
  files.acknowledge(claim);
  const fileId = /"file-id":"([^"]+)"/.exec(uploaded.text)?.[1];
  if (fileId === undefined || !chance.oneIn(2)) return;
  files.release(claim);
  const deleted = await ask(port, 'POST', `${path}/${fileId}/delete`, `secureKey=${secureKey}`, FORM);
  if (parsed<Answer>(deleted.text)?.statusCode === 0) files.acknowledgeGone(claim);
}
