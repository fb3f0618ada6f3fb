import type { SeenEvent } from '../../mock-gms/capture.ts';
import type { ChatFile, ParticipantHandle, UserData, UserDataValue } from '../../mock-gms/index.ts';
import { isObject } from '../shared/json.ts';

type Event = SeenEvent['event'];

/**
 * Does again, as a participant, what an event shows that this participant did; joins, leaves and files apart.
 *
 * @throws {DeskError} where the rules of the mock refuse it
 */
export async function doAgain(participant: ParticipantHandle, event: Event): Promise<void> {
  const { type, from, text = '', messageType, eventAttributes, userData } = event;
  const attributes = eventAttributes && { eventAttributes };
  if (type === 'Message')
    await participant.say(text, { ...(messageType !== undefined && { messageType }), ...attributes });
  if (type === 'TypingStarted') await participant.startTyping(text);
  if (type === 'TypingStopped') await participant.stopTyping();
  if (type === 'PushUrl') await participant.pushUrl(text);
  if (type === 'NicknameUpdated') await participant.rename(from?.nickname || 'Agent');
  if (type === 'CustomNotice')
    await participant.customNotice(text, { ...attributes, ...(isUserData(userData) && { userData }) });
}

/**
 * Sends a file like that of an event, with other content.
 *
 * @param mostBytes stand in for those of the file, which no capture has
 * @throws {DeskError} where the rules of the mock refuse it
 */
export function sendFileAgain(
  participant: ParticipantHandle,
  { userData = {} }: Event,
  mostBytes: number,
): Promise<ChatFile> {
  const { 'file-name': name, 'file-size': size, 'file-description': description } = userData;
  return participant.sendFile({
    name: typeof name === 'string' && name !== '' ? name : 'file',
    data: new Uint8Array(Math.max(0, Math.min(Number(size) || 0, mostBytes))),
    ...(typeof description === 'string' && { description }),
  });
}

/** The id of the file that an event is about, in the words of the capture. */
export function fileIdOf({ userData, text = '' }: Event): string {
  return String(userData?.['file-id'] ?? text);
}

function isUserData(value: unknown): value is UserData {
  return isObject(value) && Object.values(value).every(isUserDataValue);
}

function isUserDataValue(value: unknown): value is UserDataValue {
  return (
    typeof value === 'string' || isUserData(value) || (Array.isArray(value) && value.every(isUserDataValue))
  );
}
