import fc from 'fast-check';
import { type Customer, type MoreHeaders, Polling, Pushed } from './capture/customer.fixture.ts';
import { mappedAddresses } from './capture/relay/mapped-addresses.ts';
import { Relay } from './capture/relay/relay.ts';
import { DeskError } from './desk/desk-error.ts';
import type { Transport } from './faults/fault.ts';
import type { ChatHandle, ParticipantHandle, RunningMockGms } from './index.ts';

/** Something that is done in a chat. */
export interface PlayedAct {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly name: string;
  readonly attributes: { readonly [name: string]: unknown } | undefined;
}

const KINDS = [
  ...['send', 'send', 'startTyping', 'stopTyping', 'pushUrl', 'updateNickname', 'customNotice'],
  ...['updateData', 'readReceipt', 'upload', 'download', 'deleteFile', 'limits', 'refresh'],
  ...['join', 'joinBot', 'say', 'say', 'type', 'agentUrl', 'agentFile', 'whisper', 'announce', 'leave'],
] as const;

/** A conversation that is generated. */
export interface Played {
  readonly start: {
    readonly names: { readonly [name: string]: string };
    readonly userData: { readonly [name: string]: string };
  };
  readonly acts: readonly PlayedAct[];
  readonly end: 'client' | 'agent' | 'server' | 'none';
}

/** Conversations with these texts and names of data. */
export function playedChats(text: fc.Arbitrary<string>, name: fc.Arbitrary<string>): fc.Arbitrary<Played> {
  const attributes = fc.option(
    fc.dictionary(name, fc.oneof(text, fc.dictionary(name, fc.oneof(text, fc.integer())))),
    { nil: undefined },
  );
  return fc.record({
    start: fc.record({
      names: fc.oneof(
        fc.record({ nickname: text, subject: text, emailAddress: text.map((each) => `${each}@example.com`) }),
        fc.record({ firstName: text, lastName: text }),
      ),
      userData: fc.dictionary(name, text, { maxKeys: 3 }),
    }),
    acts: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), text, name, attributes }), { maxLength: 14 }),
    end: fc.constantFrom('client', 'agent', 'server', 'none'),
  });
}

/** A relay before a mock, as a recording has it. */
export function relayTo({ url }: RunningMockGms): Promise<Relay> {
  const addresses = mappedAddresses({ target: `${url}/genesys`, basePath: '/chats', scheme: 'http' });
  return Relay.open({ upstream: url, addresses });
}

/** Plays a conversation through a relay; resolves with the chat when its customer knows all of it. */
export async function play(
  gms: RunningMockGms,
  relay: Relay,
  transport: Transport,
  { start, acts, end }: Played,
  headers: MoreHeaders = {},
): Promise<ChatHandle> {
  const service = gms.service('support');
  const known = new Set((await service.chats()).map(({ id }) => id));
  const customer = await (transport === 'polling' ? Polling : Pushed).open(relay, transport, headers);
  await customer.start({ ...start.names }, start.userData);
  const chat = (await service.chats()).find(({ id }) => !known.has(id));
  if (chat === undefined) throw new Error('no chat');
  let agent: ParticipantHandle | undefined;
  for (const act of acts) {
    try {
      agent = (await carryOut(act, customer, chat, agent)) ?? agent;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
    }
  }
  if (end === 'client') await customer.ask('disconnect', {});
  else if (end === 'server') await chat.end();
  else if (end === 'agent') await agent?.leave({ then: 'close' }).catch(() => {});
  await customer.readAll(chat);
  await customer.close();
  return chat;
}

async function carryOut(
  { kind, text, name, attributes }: PlayedAct,
  customer: Customer,
  chat: ChatHandle,
  agent: ParticipantHandle | undefined,
): Promise<ParticipantHandle | undefined> {
  const eventAttributes = attributes && { eventAttributes: attributes };
  const [file] = (await chat.files()).filter(({ deleted }) => !deleted);
  switch (kind) {
    case 'send':
      return customer.ask(kind, { message: text, messageType: 'text', ...eventAttributes });
    case 'startTyping':
    case 'stopTyping':
      return customer.ask(kind, { message: text });
    case 'customNotice':
      return customer.ask(kind, { message: text, ...eventAttributes });
    case 'pushUrl':
      return customer.ask(kind, { pushUrl: `https://shop.example/${text}` });
    case 'updateNickname':
      return customer.ask(kind, { nickname: text });
    case 'updateData':
      return customer.ask(kind, { userData: { [name]: text } });
    case 'readReceipt':
      return customer.ask(kind, { transcriptPosition: 1 });
    case 'refresh':
      return customer.ask(kind, { transcriptPosition: 2, message: text });
    case 'limits':
      return customer.file('limits', {});
    case 'upload':
      return customer.file('upload', { file: text, fileName: `${name}.txt`, description: text });
    case 'download':
      return file && customer.file('download', { fileId: file.id });
    case 'deleteFile':
      return file && customer.file('delete', { fileId: file.id });
    case 'join':
    case 'joinBot':
      return chat.join({ nickname: text, bot: kind === 'joinBot' });
    case 'say':
      return void (await agent?.say(text, eventAttributes));
    case 'whisper':
      return void (await agent?.say(text, { visibility: 'agents' }));
    case 'type':
      return void (await agent?.startTyping());
    case 'agentUrl':
      return void (await agent?.pushUrl(`https://shop.example/${text}`));
    case 'agentFile':
      return void (await agent?.sendFile({ name: `${name}.txt`, data: text }));
    case 'announce':
      return void (await chat.announce(text));
    case 'leave':
      return void (await agent?.leave({ then: 'keepAlive' }));
    default:
      throw new Error(`nobody does ${kind}`);
  }
}
