import { setImmediate } from 'node:timers/promises';
import type { Command } from '../../chat/command.ts';
import { ABSENCE, type Entry, isTranscriptEntry, WRONG_KEY } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Script } from '../../desk/script/script.ts';
import { bytesIn, type Recorded, startedChat, upload } from '../started-chat.fixture.ts';
import { substance } from './substance.fixture.ts';

/** The same customer as in a log, at the same times, in a chat where a script plays the staff. */
export async function replay(original: Recorded, script: Script): Promise<Recorded> {
  const { log } = original.running;
  const [requested, joined] = log;
  if (requested?.type !== 'ChatRequested' || joined?.type !== 'ParticipantJoined') throw new Error('no log');
  const played = await startedChat(
    { nickname: joined.from.nickname, userData: requested.userData, settings: original.settings },
    script,
  );
  const { service, running } = played;
  const begun = service.clock.now();
  for (const [place, entry] of log.entries()) {
    if (place < 2) continue;
    await service.clock.advance(Math.max(0, begun + (entry.at - requested.at) - service.clock.now()));
    await until(() => substance(running.log).length >= substance(log.slice(0, place)).length);
    await doAgain(original, played, entry);
  }
  await until(() => substance(running.log).length >= substance(log).length);
  return played;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50 && !isSo(); turn += 1) await setImmediate();
}

async function doAgain(original: Recorded, played: Recorded, entry: Entry): Promise<void> {
  const server = (type: 'expire' | 'expel') => played.service.chats.execute(played.running, { type });
  const execute = (command: { readonly type: string; readonly [name: string]: unknown }) =>
    played.service.chats.execute(played.running, { by: CUSTOMER, ...command } as Command);
  if (entry.type === 'UserDataUpdated' && entry.by === CUSTOMER)
    await execute({ type: 'updateData', userData: entry.userData });
  if (entry.type === 'TranscriptRead') await execute({ type: 'readReceipt', position: entry.position });
  if (entry.type === 'FileDownloaded')
    await execute({ type: 'downloadFile', fileId: fileAgain(original, played, entry.fileId) });
  if (!isTranscriptEntry(entry) || entry.from.participantId !== CUSTOMER) return;
  const { type, from, text = '', eventAttributes, file, fileId = '', reason, userData } = entry;
  const attributes = eventAttributes && { eventAttributes };
  if (type === 'Message') await execute({ type: 'send', text, ...attributes });
  if (type === 'CustomNotice') await execute({ type: 'customNotice', text, ...attributes });
  if (type === 'PushUrl') await execute({ type: 'pushUrl', url: text });
  if (type === 'TypingStarted') await execute({ type: 'startTyping', text });
  if (type === 'TypingStopped') await execute({ type: 'stopTyping', text });
  if (type === 'NicknameUpdated') await execute({ type: 'updateNickname', nickname: from.nickname });
  if (type === 'FileDeleted')
    await execute({ type: 'deleteFile', fileId: fileAgain(original, played, fileId) });
  if (type === 'ParticipantLeft' && reason === 0) await execute({ type: 'disconnect' });
  if (type === 'ParticipantLeft' && reason === ABSENCE) await server('expire');
  if (type === 'ParticipantLeft' && reason === WRONG_KEY) await server('expel');
  if (type === 'FileUploaded' && file !== undefined) {
    const bytes = await bytesIn(original)(file).catch(() => Buffer.alloc(file.size, ' '));
    const description = userData?.['file-description'];
    await upload(
      played,
      file.name,
      Buffer.from(bytes).toString(),
      typeof description === 'string' ? description : undefined,
    );
  }
}

/** The file of the chat that is played which stands where another stood in the original. */
function fileAgain(original: Recorded, played: Recorded, fileId: string): string {
  const place = original.running.chat.files.findIndex(({ id }) => id === fileId);
  return played.running.chat.files[place]?.id ?? '';
}
