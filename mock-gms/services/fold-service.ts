import { defined } from '../boundary/defined.ts';
import { guard } from '../boundary/guard.ts';
import { isObject } from '../boundary/json.ts';
import type { JsonObject } from '../chat/entry.ts';
import { type Clock, type ClockPosition, END_OF_TIME } from '../clock/clock.ts';
import { type Fault, type PushTransport, TRANSPORTS, type Transport } from '../faults/fault.ts';
import { FaultList, type FaultsState } from '../faults/fault-list.ts';
import type { ServiceEntry, ServiceFact } from '../store/service-entry.ts';
import type { OwnSettings } from './own-settings.ts';
import { ServiceScripts } from './service-scripts.ts';

/** What the facts of a service amount to. */
export interface ServiceState {
  readonly settings: OwnSettings;
  readonly faults: FaultList;
  readonly clock: Clock;
  readonly scripts: ServiceScripts;
  /** Whether facts come as other processes record them. False while they are read at the start. */
  isLive: boolean;
  /** Told when the log has the settings that the service begins with. */
  firstNoted(): void;
  /** Told where another process has taken everything back to the beginning, or to a snapshot. */
  replaced(): void;
  /** The snapshot that is being restored. */
  restoring: JsonObject | undefined;
  /** The process that restores it, where there may be several. */
  restoringNode?: string | undefined;
}

/** What a service is before its first fact. */
export function firstState(
  settings: OwnSettings,
  clock: Clock,
  told: Pick<ServiceState, 'firstNoted' | 'replaced'>,
): ServiceState {
  return {
    settings,
    faults: new FaultList(() => clock.now()),
    clock,
    scripts: new ServiceScripts(),
    isLive: false,
    restoring: undefined,
    ...told,
  };
}

/**
 * Takes a fact into the state of a service; tells the effect of a fault that was met, the fault that was added, and whether
 * the one to be removed was there.
 *
 * @param isOwn whether it was recorded by this process: its clock has moved already, and has gone on since
 */
export function foldFact(state: ServiceState, entry: ServiceEntry, isOwn: boolean): unknown {
  const { settings, faults, clock } = state;
  switch (entry.type) {
    case 'SetUp':
      settings.beginWith(entry.settings);
      return state.firstNoted();
    case 'SettingsChanged':
      return settings.change(entry);
    case 'FaultAdded':
      return faults.add(entry.fault as unknown as Fault);
    case 'FaultRemoved':
      return faults.remove(entry.id);
    case 'FaultMet':
      return metBy(faults, entry);
    case 'FaultsCleared':
      return faults.clear();
    case 'ClockSet':
      return isOwn ? undefined : setClock(state, positionIn(entry.clock));
    case 'ScriptAdded':
      return state.scripts.add(entry.name, entry.source);
    case 'ServiceReset':
      faults.clear();
      settings.reset();
      if (!isOwn && state.isLive) {
        guard(() => clock.follow(undefined));
        state.replaced();
      }
      return undefined;
    case 'RestoreBegun':
      state.restoring = entry.snapshot;
      state.restoringNode = entry.node;
      return undefined;
    case 'RestoreEnded':
      state.restoring = undefined;
      if (!isOwn && state.isLive) state.replaced();
      return undefined;
    case 'ServiceSummed':
      if (!isOwn) foldSum(state, entry.sum);
      return state.firstNoted();
  }
}

/** Everything that a service is, in one fact. */
export function sumOf({ settings, faults, clock, scripts, restoring }: ServiceState): ServiceFact {
  const sum = {
    first: settings.first,
    settings: settings.current,
    faults: faults.state,
    clock: clock.position,
    scripts: scripts.sources,
    ...defined({ restoring }),
  };
  return { type: 'ServiceSummed', sum };
}

function foldSum(state: ServiceState, sum: JsonObject): void {
  const { first, settings, faults, clock, scripts, restoring } = sum;
  state.restoring = isObject(restoring) ? restoring : undefined;
  if (isObject(first)) state.settings.beginWith(first);
  if (isObject(settings)) {
    const unset = Object.keys(state.settings.current).filter((name) => !Object.hasOwn(settings, name));
    state.settings.change({ set: settings, unset });
  }
  if (isObject(clock)) setClock(state, positionIn(clock));
  if (isObject(scripts)) {
    for (const [name, source] of Object.entries(scripts))
      if (typeof source === 'string' || isObject(source)) state.scripts.add(name, source);
  }
  if (isObject(faults)) state.faults.restore(faults as unknown as FaultsState);
}

/** At the start a jump that was not over waits until the chats are there. */
function setClock({ clock, isLive }: ServiceState, position: ClockPosition): void {
  if (isLive) guard(() => clock.follow(position));
  else clock.restore(position);
}

function metBy(faults: FaultList, entry: Extract<ServiceEntry, { type: 'FaultMet' }>): unknown {
  const transport = TRANSPORTS.find((known) => known === entry.transport) as Transport | undefined;
  if (transport === undefined) return undefined;
  return entry.operation === 'push'
    ? faults.takePush(transport as PushTransport, entry.at)
    : faults.take(entry.operation, transport, entry.at);
}

/** A position as it was kept, in so far as a clock can stand there. */
function positionIn({ frozenAt, ahead, jump, jumped }: JsonObject): ClockPosition {
  const isTime = (time: unknown): time is number => typeof time === 'number' && Math.abs(time) <= END_OF_TIME;
  const on = isObject(jump) && isTime(jump.to) ? { to: jump.to, frozen: jump.frozen === true } : undefined;
  return {
    ...(isTime(frozenAt) && { frozenAt }),
    ...(isTime(ahead) && { ahead }),
    ...(jumped === true && { jumped }),
    ...(on && { jump: { ...on, clients: jumpedOver(jump) } }),
  };
}

function jumpedOver(jump: unknown): 'present' | 'absent' {
  return isObject(jump) && jump.clients === 'absent' ? 'absent' : 'present';
}
