import { isObject } from '../boundary/json.ts';
import { report } from '../boundary/report.ts';
import { fold } from '../chat/chat.ts';
import { type Entry, isTranscriptEntry, type JsonObject, TRANSCRIPT_TYPES } from '../chat/entry.ts';
import { END_OF_TIME } from '../clock/clock.ts';
import { checkFault } from '../faults/check-fault.ts';
import type { Fault } from '../faults/fault.ts';
import { appendIds } from '../store/append-ids.ts';
import type { Store } from '../store/store.ts';
import type { Service } from './service.ts';
import type { ServiceSettings, SettingsChange } from './settings.ts';

/** A service at one moment: enough to go on from there, here or elsewhere. The bytes of files are not in it. */
export interface ServiceSnapshot {
  /** The version of this form. */
  readonly version: 1;
  /** The name of the service. */
  readonly name: string;
  /** The settings, with all defaults. */
  readonly settings: ServiceSettings;
  /** The time on the clock of the service, in milliseconds since 1970, and whether it stands still. */
  readonly clock: { readonly now: number; readonly frozen: boolean };
  /** The faults that were added. */
  readonly faults: readonly Fault[];
  /** Whole logs, keys included: a snapshot is enough to go on with its chats. */
  readonly chats: ReadonlyArray<{ readonly id: string; readonly log: readonly Entry[] }>;
}

/** Thrown for a snapshot that cannot be restored, with the reason. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

const newId = appendIds();

/** A service as it is now. */
export function takeSnapshot({ name, settings, clock, faults, chats }: Service): ServiceSnapshot {
  return {
    version: 1,
    name,
    settings,
    clock: { now: clock.now(), frozen: clock.frozen },
    faults: faults.list().map(({ id: _, seen: __, spoilt: ___, hint: ____, ...fault }) => fault),
    chats: [...chats.chats].map(({ chat, log }) => ({ id: chat.id, log: [...log] })),
  };
}

/**
 * Makes a service what it was when the snapshot was taken: its chats, settings and faults, and the time on its clock.
 * What it had is gone. On an error nothing has changed.
 *
 * @throws {SnapshotError} for a value that is no snapshot, or one whose chats are also those of another service
 * @throws {SettingError} or {FaultError}
 */
export async function restoreSnapshot(
  service: Service,
  store: Store,
  snapshot: ServiceSnapshot,
): Promise<void> {
  mustBeSnapshot(snapshot);
  if (!isMoment(snapshot.clock.now)) throw new SnapshotError('its clock stands at an invalid time');
  const logs = new Map(
    snapshot.chats.map((chat) => [chatIdIn(chat), logOf(service.name, chat.id, chat.log)]),
  );
  for (const id of logs.keys()) {
    const [first] = await store.chats.read(id, 0);
    if (first?.type === 'ChatRequested' && first.service !== service.name) {
      throw new SnapshotError(`chat ${id} is in the service ${first.service} already`);
    }
  }
  const settings = settingsOf(service, snapshot.settings);
  for (const fault of snapshot.faults) checkFault(fault);
  await service.restoring.replaceAll(snapshot as ServiceSnapshot & JsonObject, () =>
    replace(service, store, snapshot, settings, logs),
  );
  await service.stored();
  service.events.replaced();
}

/** @throws {SnapshotError} for what is no snapshot at all; what is wrong with one is found as it is restored */
export function mustBeSnapshot(value: unknown): void {
  const { version, settings, clock, chats, faults } = isObject(value) ? value : {};
  const hasParts = isObject(settings) && isObject(clock) && Array.isArray(chats) && Array.isArray(faults);
  if (version === 1 && hasParts) return;
  throw new SnapshotError(
    'this is not a snapshot of mock-gms, which has version 1, settings, clock, faults and chats',
  );
}

/** Restores again what was cut off, if anything was; what cannot be restored is reported, and left as it is. */
export async function finishRestoring(service: Service, store: Store): Promise<void> {
  const { snapshot } = service.restoring;
  if (snapshot === undefined || (await service.restoring.isElsewhere())) return;
  // It is checked as it is restored.
  await restoreSnapshot(service, store, snapshot as unknown as ServiceSnapshot).catch(report);
}

async function replace(
  service: Service,
  store: Store,
  snapshot: ServiceSnapshot,
  settings: SettingsChange,
  logs: ReadonlyMap<string, readonly Entry[]>,
): Promise<void> {
  await service.reset();
  await service.configure(settings);
  for (const fault of snapshot.faults) await service.faults.add(fault);
  await service.clock.reset(snapshot.clock.now, snapshot.clock.frozen);
  await service.stored();
  for (const [id, log] of logs) {
    await store.chats.append(id, 0, log, newId());
    await service.chats.find(id);
  }
}

/** Every setting: those that the snapshot does not have go back to their defaults. */
function settingsOf(service: Service, settings: ServiceSettings): SettingsChange {
  const none = Object.fromEntries(Object.keys(service.settings).map((name) => [name, null]));
  const change = { ...none, ...settings };
  service.check(change);
  return change;
}

/** @throws {SnapshotError} for what is not a chat with its log */
function chatIdIn(chat: unknown): string {
  if (isObject(chat) && typeof chat.id === 'string') return chat.id;
  throw new SnapshotError('each of its chats has an id and a log');
}

/** The log as it is stored: whole, in order, and of this service. */
function logOf(service: string, id: string, log: readonly Entry[]): readonly Entry[] {
  try {
    if (!Array.isArray(log)) throw new Error('its log must be a list');
    const [first, ...rest] = log;
    if (first?.type !== 'ChatRequested' || first.chatId !== id || rest.some(isRequest))
      throw new Error('its log must start with exactly one ChatRequested');
    if (!hasKeys(first)) throw new Error('its keys are missing');
    checkOrder(log);
    const own = [{ ...first, service }, ...rest];
    if (fold(own) === undefined) throw new Error('its log ends with something unknown');
    return own;
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
