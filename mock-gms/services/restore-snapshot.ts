import { report } from '../boundary/report.ts';
import type { Entry, JsonObject } from '../chat/entry.ts';
import { appendIds } from '../store/append-ids.ts';
import type { Store } from '../store/store.ts';
import { checkSnapshot } from './check-snapshot.ts';
import type { Service } from './service.ts';
import type { ServiceSettings, SettingsChange } from './settings.ts';
import { type ServiceSnapshot, SnapshotError } from './snapshot.ts';

const newId = appendIds();

/**
 * Makes a service what it was when the snapshot was taken: its chats, settings and faults, and the time on its clock.
 * What it had is gone. On an error nothing has changed.
 *
 * @throws {SnapshotError} for a value that is no valid snapshot, or one whose chats are also those of another service
 * @throws {SettingError} or {FaultError}
 */
export async function restoreSnapshot(
  service: Service,
  store: Store,
  snapshot: ServiceSnapshot,
): Promise<void> {
  checkSnapshot(snapshot);
  const logs = new Map(snapshot.chats.map(({ id, log }) => [id, logFor(service.name, log)]));
  for (const id of logs.keys()) {
    const [first] = await store.chats.read(id, 0);
    if (first?.type === 'ChatRequested' && first.service !== service.name) {
      throw new SnapshotError(`chat ${id} is in the service ${first.service} already`);
    }
  }
  const settings = settingsOf(service, snapshot.settings);
  await service.restoring.replaceAll(snapshot as ServiceSnapshot & JsonObject, () =>
    replace(service, store, snapshot, settings, logs),
  );
  await service.stored();
  service.events.replaced();
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

/** The log as it is stored: of this service. */
function logFor(service: string, [first, ...rest]: readonly Entry[]): readonly Entry[] {
  return first?.type === 'ChatRequested' ? [{ ...first, service }, ...rest] : [];
}
