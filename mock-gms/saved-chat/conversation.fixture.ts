import { defined } from '../boundary/defined.ts';
import type { Command } from '../chat/command.ts';
import { CUSTOMER, type Participant } from '../chat/participant.ts';
import { DeskError } from '../desk/desk-error.ts';
import { deleteFile, sendFile } from '../desk/desk-files.ts';
import type { GeneratedAct } from './generated-act.fixture.ts';
import { type Recorded, upload } from './started-chat.fixture.ts';

const UNHEARD: ReadonlySet<GeneratedAct['kind']> = new Set([
  'customerRename',
  'customerData',
  'customerTypes',
  'customerReads',
  'customerDownloads',
  'customerDeletes',
]);

/** Plays what was generated. */
export async function perform(chat: Recorded, acts: readonly GeneratedAct[]): Promise<void> {
  let isUnheard = false;
  for (const act of acts) {
    if (chat.running.chat.ended !== undefined) return;
    // What no script can hear cannot be told apart from an act of the same moment.
    await chat.service.clock.advance(isUnheard ? Math.max(act.gap, 1) : act.gap);
    isUnheard = UNHEARD.has(act.kind);
    try {
      await carryOut(chat, act);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
    }
  }
}

async function carryOut(chat: Recorded, act: GeneratedAct): Promise<unknown> {
  const { desk, running, service } = chat;
  const { kind, which, text, other, attributes, flag } = act;
  const { id } = running.chat;
  const playable = running.chat.participants.filter((one) => one.present && isPlayed(one));
  const one: Participant | undefined = playable[which % Math.max(playable.length, 1)];
  const eventAttributes = attributes === undefined ? {} : { eventAttributes: attributes };
  const customer = (command: { readonly type: string; readonly [name: string]: unknown }) =>
    service.chats.execute(running, { by: CUSTOMER, ...command } as Command);
  const type = (['Agent', 'Supervisor', 'External'] as const)[which % 3] ?? 'Agent';
  switch (kind) {
    case 'join':
      return desk.join(id, { nickname: text, type, bot: flag && type === 'Agent', silent: which === 4 });
    case 'announce':
      return desk.announce(id, text, attributes);
    case 'endByServer':
      return desk.end(id);
    case 'disconnect':
      return customer({ type: 'disconnect' });
    case 'customerSays':
      return customer({ type: 'send', text, ...eventAttributes });
    case 'customerNotice':
      return customer({ type: 'customNotice', text, ...eventAttributes });
    case 'customerUrl':
      return customer({ type: 'pushUrl', url: text });
    case 'customerRename':
      return customer({ type: 'updateNickname', nickname: text });
    case 'customerData':
      return customer({ type: 'updateData', userData: { [text]: other } });
    case 'customerTypes':
      return customer({ type: flag ? 'startTyping' : 'stopTyping', text });
    case 'customerFile':
      return upload(chat, `${text}.txt`, other, flag ? text : undefined);
    case 'customerReads':
      return customer({ type: 'readReceipt', position: which });
    case 'customerDownloads':
      return customer({ type: 'downloadFile', fileId: running.chat.files[which]?.id ?? '' });
    case 'customerDeletes':
      return customer({ type: 'deleteFile', fileId: running.chat.files[which]?.id ?? '' });
    case 'absence':
      await service.clock.advance(service.settings.flexDisconnectTimeout * 1000, { clients: 'absent' });
      return everybodyLeaves({ desk, running });
    case 'wrongKey':
      await service.chats.execute(running, { type: 'expel' });
      return everybodyLeaves({ desk, running });
    default:
      break;
  }
  if (one === undefined) return undefined;
  const by = one.participantId;
  switch (kind) {
    case 'say':
      return desk.act(id, by, {
        type: 'send',
        text,
        ...(flag && { messageType: other }),
        ...eventAttributes,
      });
    case 'whisper':
      return desk.act(id, by, { type: 'send', text, visibility: flag ? 'agents' : 'all' });
    case 'startTyping':
      return desk.act(id, by, { type: 'startTyping', text: flag ? text : '' });
    case 'stopTyping':
      return desk.act(id, by, { type: 'stopTyping', text: which === 0 ? text : '' });
    case 'pushUrl':
      return desk.act(id, by, { type: 'pushUrl', url: text });
    case 'notice': {
      const userData = flag ? { userData: { [other]: text, more: { [text]: [other, { deep: text }] } } } : {};
      const visibility = which === 0 ? ({ visibility: 'agents' } as const) : {};
      return desk.act(id, by, { type: 'customNotice', text, ...eventAttributes, ...userData, ...visibility });
    }
    case 'rename':
      return desk.act(id, by, { type: 'updateNickname', nickname: text });
    case 'userData':
      return desk.act(id, by, { type: 'updateData', userData: { [text]: other, list: [text, { other }] } });
    case 'sendFile': {
      const data = flag ? text : new Uint8Array([0xff, 0xfe, which]);
      const described = which > 2 ? { description: other } : {};
      const types = ['text/plain', 'application/octet-stream', 'text/html', "x-o'clock/$`~"];
      return sendFile(desk, id, by, { name: text, ...defined({ type: types[which] }), data, ...described });
    }
    case 'deleteFile':
      return deleteFile(desk, id, by, running.chat.files[which]?.id ?? '');
    case 'bargeIn':
      return desk.act(id, by, { type: 'bargeIn' });
    case 'transfer':
      return desk.transfer(id, by, { nickname: text, type, bot: flag });
    case 'leave':
    case 'leaveLast': {
      const reason = ([undefined, 0, 4, 5, 8] as const)[which];
      const then = flag || kind === 'leaveLast' ? undefined : ('keepAlive' as const);
      return desk.leave(id, by, { reason, then });
    }
    case 'park':
      return desk.act(id, by, { type: 'park' });
    case 'remove':
      return desk.act(id, by, { type: 'remove', participantId: playable[0]?.participantId ?? by });
    case 'removeCustomer':
      return desk.act(id, by, { type: 'remove', participantId: CUSTOMER, reason: which > 2 ? 8 : 4 });
    case 'end':
      return desk.end(id, by);
    default:
      throw new Error(`nobody does ${kind}`);
  }
}

/** As members of a script do when the customer is gone. */
async function everybodyLeaves({ desk, running }: Pick<Recorded, 'desk' | 'running'>): Promise<void> {
  for (const one of running.chat.participants) {
    if (one.present && isPlayed(one) && running.chat.ended === undefined)
      await desk.leave(running.chat.id, one.participantId);
  }
}

function isPlayed({ participantId, nickname }: Participant): boolean {
  return participantId !== CUSTOMER && nickname !== 'system';
}
