import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Entry } from '../chat/entry.ts';
import { isStarted } from '../chat-server/chat-server-options.ts';
import { FaultError } from '../faults/fault-error.ts';
import { MemoryStore } from '../store/memory.ts';
import { ServiceRegistry } from './registry.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { SettingError } from './settings.ts';
import { SnapshotError, takeSnapshot } from './snapshot.ts';

async function serviceWithChat() {
  const store = new MemoryStore();
  const registry = new ServiceRegistry({ store });
  const service = registry.ensure('support');
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!isStarted(outcome)) throw new Error('no chat');
  await service.chats.execute(outcome.running, { type: 'send', by: 1, text: 'hello' });
  await service.chats.execute(outcome.running, { type: 'join', participantType: 'Agent', nickname: 'Ann' });
  return { store, registry, service, id: outcome.running.chat.id };
}

test('what is restored is what was taken, in this service and in another', async () => {
  const { store, registry, service } = await serviceWithChat();
  const snapshot = takeSnapshot(service);
  await restoreSnapshot(service, store, snapshot);
  expect(takeSnapshot(service)).toEqual(snapshot);
  await registry.remove('support');
  const other = registry.ensure('other');
  await restoreSnapshot(other, store, snapshot);
  const [chat] = takeSnapshot(other).chats;
  expect(chat?.log.slice(1)).toEqual(snapshot.chats[0]?.log.slice(1));
  expect(chat?.log[0]).toMatchObject({ service: 'other' });
});

test('deadlines go on from where they stood', async () => {
  const { store, service, id } = await serviceWithChat();
  await service.clock.advance(40_000, { clients: 'absent' });
  await restoreSnapshot(service, store, takeSnapshot(service));
  await service.clock.advance(44_000, { clients: 'absent' });
  expect((await service.chats.find(id))?.chat.abandoned).toBe(false);
  await service.clock.advance(1_000, { clients: 'absent' });
  expect((await service.chats.find(id))?.chat.abandoned).toBe(true);
});

test('a log that no chat can have is refused by its chat, and nothing has changed', async () => {
  const { store, service, id } = await serviceWithChat();
  const snapshot = takeSnapshot(service);
  const log = snapshot.chats[0]?.log ?? [];
  const bent = (place: number, change: object) =>
    log.map((entry, at) => (at === place ? { ...entry, ...change } : entry)) as Entry[];
  const { keys: _, ...keyless } = log[0] as Extract<Entry, { type: 'ChatRequested' }>;
  for (const wrong of [
    [],
    log.slice(1),
    [...log, log[0]],
    [keyless, ...log.slice(1)],
    bent(0, { chatId: 'another' }),
    bent(0, { userData: null }),
    bent(1, { seq: 7 }),
    bent(1, { at: 'noon' }),
    bent(1, { index: 0 }),
    bent(1, { type: 'Sang' }),
    bent(1, { from: undefined }),
    bent(1, { from: { participantId: 3, nickname: 'Jo', type: 'Client' } }),
    bent(1, { from: { participantId: 1, nickname: 7, type: 'Client' } }),
    bent(2, { visibility: 'nobody' }),
    [...log, { type: 'Unheard', seq: log.length + 1, at: 1 }],
  ] as Entry[][]) {
    const chats = [{ id, log: wrong }];
    const restored = restoreSnapshot(service, store, { ...snapshot, chats });
    await expect(restored, JSON.stringify(wrong)).rejects.toThrow(SnapshotError);
    await expect(restored).rejects.toThrow(`chat ${id}: `);
    expect(takeSnapshot(service)).toEqual(snapshot);
  }
});

test('a snapshot that a program has bent is refused, and nothing has changed', async () => {
  const { store, service, id } = await serviceWithChat();
  const snapshot = takeSnapshot(service);
  for (const chats of [
    [null],
    ['chat'],
    [{}],
    [{ id: 7, log: [] }],
    [{ id }],
    [{ id, log: {} }],
    [{ id, log: [null] }],
  ]) {
    const restored = restoreSnapshot(service, store, { ...snapshot, chats } as never);
    await expect(restored, JSON.stringify(chats)).rejects.toThrow(SnapshotError);
    expect(takeSnapshot(service)).toEqual(snapshot);
  }
});

test('an invalid fault or setting leaves everything as it was', async () => {
  const { store, service } = await serviceWithChat();
  const snapshot = takeSnapshot(service);
  const faults = [{ operation: 'sing' as never, effect: { kind: 'reset' } }] as const;
  await expect(restoreSnapshot(service, store, { ...snapshot, faults })).rejects.toThrow(FaultError);
  const settings = { ...snapshot.settings, retention: -1 };
  await expect(restoreSnapshot(service, store, { ...snapshot, settings })).rejects.toThrow(SettingError);
  expect(takeSnapshot(service)).toEqual(snapshot);
});

test('whatever stands in a log, it is restored or refused', async () => {
  const { store, service, id } = await serviceWithChat();
  const snapshot = takeSnapshot(service);
  const log = snapshot.chats[0]?.log ?? [];
  const names = fc.constantFrom(
    'seq',
    'at',
    'type',
    'index',
    'from',
    'visibility',
    'keys',
    'userData',
    'joins',
  );
  const change = fc.tuple(fc.nat({ max: log.length - 1 }), names, fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(change, async ([place, name, value]) => {
      const bent = log.map((entry, at) => (at === place ? { ...entry, [name]: value } : entry)) as Entry[];
      try {
        await restoreSnapshot(service, store, { ...snapshot, chats: [{ id, log: bent }] });
      } catch (error) {
        expect(error).toBeInstanceOf(SnapshotError);
      }
      await restoreSnapshot(service, store, snapshot);
      expect(takeSnapshot(service)).toEqual(snapshot);
    }),
    { numRuns: 200 },
  );
});
