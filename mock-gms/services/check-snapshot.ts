import { isObject } from '../boundary/json.ts';
import { fold } from '../chat/chat.ts';
import { type Entry, isTranscriptEntry, TRANSCRIPT_TYPES } from '../chat/entry.ts';
import { END_OF_TIME } from '../clock/clock.ts';
import { checkFault } from '../faults/check-fault.ts';
import { checkForm } from '../openapi/check.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { applySettings, DEFAULT_SETTINGS } from './settings.ts';
import { type ServiceSnapshot, SnapshotError } from './snapshot.ts';

/**
 * Checks a snapshot as far as that needs no service: the same wherever it comes in.
 *
 * @throws {SnapshotError}, {SettingError} or {FaultError}
 */
export function checkSnapshot(snapshot: unknown): void {
  mustBeSnapshot(snapshot);
  if (!isMoment(snapshot.clock.now)) throw new SnapshotError('its clock stands at an invalid time');
  for (const chat of snapshot.chats) checkLog(chatIdIn(chat), chat.log);
  applySettings(DEFAULT_SETTINGS, snapshot.settings);
  for (const fault of snapshot.faults) checkFault(fault);
  // The rest is described once, for the control API.
  const problem = checkForm('restoreSnapshot', snapshot);
  if (problem !== undefined) throw new SnapshotError(bodySentence(problem));
}

/** @throws {SnapshotError} for what is no snapshot at all */
function mustBeSnapshot(value: unknown): asserts value is ServiceSnapshot {
  const { version, settings, clock, chats, faults } = isObject(value) ? value : {};
  const hasParts = isObject(settings) && isObject(clock) && Array.isArray(chats) && Array.isArray(faults);
  if (version === 1 && hasParts) return;
  throw new SnapshotError(
    'this is not a snapshot of mock-gms, which has version 1, settings, clock, faults and chats',
  );
}

/** @throws {SnapshotError} for what is not a chat with its log */
function chatIdIn(chat: unknown): string {
  if (isObject(chat) && typeof chat.id === 'string') return chat.id;
  throw new SnapshotError('each of its chats has an id and a log');
}

/** @throws {SnapshotError} unless the log is whole and in order */
function checkLog(id: string, log: readonly Entry[]): void {
  try {
    if (!Array.isArray(log)) throw new Error('its log must be a list');
    const broken = log.findIndex((entry) => !isObject(entry));
    if (broken !== -1) throw new Error(`entry ${broken + 1} must be a map of values by key`);
    const [first, ...rest] = log;
    if (first?.type !== 'ChatRequested' || first.chatId !== id || rest.some(isRequest))
      throw new Error('its log must start with exactly one ChatRequested');
    if (!hasKeys(first)) throw new Error('its keys are missing');
    checkOrder(log);
    if (fold(log) === undefined) throw new Error('its log ends with something unknown');
  } catch (error) {
    throw new SnapshotError(`chat ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkOrder(log: readonly Entry[]): void {
  let index = 0;
  let participants = 0;
  for (const [place, entry] of log.entries()) {
    if (entry.seq !== place + 1) throw new Error(`entry ${place + 1} has seq ${entry.seq}`);
    if (!isMoment(entry.at)) throw new Error(`entry ${place + 1} has an invalid time`);
    if (!isTranscriptEntry(entry)) continue;
    if (!TRANSCRIPT_TYPES.includes(entry.type))
      throw new Error(`${entry.type} is not an event type of the transcript`);
    if (entry.visibility !== 'all' && entry.visibility !== 'agents')
      throw new Error(`entry ${place + 1} does not say who sees it`);
    if (!isObject(entry.from)) throw new Error(`entry ${place + 1} must say whom it is from`);
    const { participantId, nickname } = entry.from;
    if (!Number.isSafeInteger(entry.index) || entry.index <= index)
      throw new Error(`index ${entry.index} comes after ${index}`);
    if (!Number.isSafeInteger(participantId) || participantId < 1 || participantId > participants + 1)
      throw new Error(`participant ${participantId} comes before ${participants + 1}`);
    if (typeof nickname !== 'string') throw new Error(`participant ${participantId} has no nickname`);
    index = entry.index;
    participants = Math.max(participants, participantId);
  }
}

/** Whether this is a time that a date can be made of, epoch ms. */
function isMoment(time: unknown): boolean {
  return typeof time === 'number' && time >= 0 && time <= END_OF_TIME;
}

function hasKeys({ keys, request, userData }: Extract<Entry, { type: 'ChatRequested' }>): boolean {
  const { secureKey, userId, alias } = keys ?? {};
  const areTexts = [secureKey, userId, alias].every((key) => typeof key === 'string' && key !== '');
  return areTexts && isObject(request) && isObject(userData);
}

function isRequest({ type }: Entry): boolean {
  return type === 'ChatRequested';
}
