import { setImmediate } from 'node:timers/promises';
import type { Command } from '../chat/command.ts';
import { type Entry, isTranscriptEntry } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { Script } from '../desk/script/script.ts';
import { bytesIn, type Recorded, startedChat, upload } from './conversation.fixture.ts';
import { substance } from './substance.fixture.ts';

/** The same customer as in a log, at the same times, in a chat where a script plays the staff. */
export async function replay(original: Recorded, script: Script): Promise<Recorded> {
  const { log } = original.running;
  const [requested] = log;
  if (requested?.type !== 'ChatRequested') throw new Error('no log');
  const played = await startedChat(requested.userData, script);
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
  const execute = (command: { readonly type: string; readonly [name: string]: unknown }) =>
    played.service.chats.execute(played.running, { by: CUSTOMER, ...command } as Command);
  if (entry.type === 'UserDataUpdated' && entry.by === CUSTOMER)
    await execute({ type: 'updateData', userData: entry.userData });
  if (!isTranscriptEntry(entry) || entry.from.participantId !== CUSTOMER) return;
  const { type, from, text = '', eventAttributes, file, reason } = entry;
  const attributes = eventAttributes && { eventAttributes };
  if (type === 'Message') await execute({ type: 'send', text, ...attributes });
  if (type === 'CustomNotice') await execute({ type: 'customNotice', text, ...attributes });
  if (type === 'PushUrl') await execute({ type: 'pushUrl', url: text });
  if (type === 'TypingStarted') await execute({ type: 'startTyping', text });
  if (type === 'TypingStopped') await execute({ type: 'stopTyping', text });
  if (type === 'NicknameUpdated') await execute({ type: 'updateNickname', nickname: from.nickname });
  if (type === 'ParticipantLeft' && reason === 0) await execute({ type: 'disconnect' });
  if (type === 'FileUploaded' && file !== undefined) {
    const bytes = await bytesIn(original)(file).catch(() => Buffer.alloc(file.size, ' '));
    await upload(played, file.name, Buffer.from(bytes).toString());
  }
}
