import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import {
  type ChatHandle,
  connectMockGms,
  type MockGms,
  type ServiceHandle,
  type ServiceSnapshot,
} from '../index.ts';
import type { ParticipantHandle } from './mock-gms.ts';

closeAfterEach();

/** What calls are made on: a service with one chat, and an agent in it. */
interface Handles {
  readonly gms: MockGms;
  readonly service: ServiceHandle;
  readonly chat: ChatHandle;
  readonly agent: ParticipantHandle;
}

/** Values that code without types may give for anything, those that many calls take at the end. */
const VALUES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-1', -1],
  ['1e300', 1e300],
  ['10n', 10n],
  ['a function', () => 1],
  ['a list', []],
  ['an unknown member', { nosuch: 1 }],
  ['NaN as a member', { text: Number.NaN, fields: { a: Number.NaN } }],
  ['a date', new Date(0)],
  ['an invalid date', new Date(Number.NaN)],
  ['a text', 'x y'],
  ['half a character', '\ud800'],
  ['an empty text', ''],
  ['latest', 'latest'],
  ['0', 0],
  ['no members', {}],
  ['undefined', undefined],
]);

// biome-ignore lint/suspicious/noExplicitAny: what code without types may give
type Call = (handles: Handles, value: any) => unknown;

const NOW = { timeout: 0 };

const FAULT = { operation: 'send', effect: { kind: 'reset' } } as const;

async function restored({ service }: Handles, change: (snapshot: ServiceSnapshot) => object): Promise<void> {
  const snapshot = await service.snapshot();
  await service.restore({ ...snapshot, ...change(snapshot) });
}

const CALLS: Readonly<Record<string, Call>> = {
  'gms.service': ({ gms }, value) => gms.service(value).settings(),
  'service.configure': ({ service }, value) => service.configure(value),
  'service.configure inactivityAlert': ({ service }, value) => service.configure({ inactivityAlert: value }),
  'service.configure script': ({ service }, value) => service.configure({ script: value }),
  'service.configure basic': ({ service }, value) => service.configure({ basic: value }),
  'service.configure profile': ({ service }, value) => service.configure({ profile: value }),
  'service.configure nosuch': ({ service }, value) => service.configure({ nosuch: value } as object),
  'service.chat': async ({ service }, value) => (await service.chat(value)).id,
  'service.addScript': ({ service }, value) => service.addScript(value),
  'service.addScript called': ({ service }, value) => service.addScript('steps:\n  - say: x', value),
  'service.play': ({ service }, value) => service.play(value),
  'service.waitForChat': async ({ service }, value) => {
    await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Mo' }) });
    await service.waitForChat(value);
  },
  'clock.advance': ({ service }, value) => service.clock.advance(value),
  'clock.advance by 1 with': ({ service }, value) => service.clock.advance(1, value),
  'faults.add': ({ service }, value) => service.faults.add(value),
  'faults.add operation': ({ service }, value) => service.faults.add({ ...FAULT, operation: value }),
  'faults.add transport': ({ service }, value) => service.faults.add({ ...FAULT, transport: value }),
  'faults.add after': ({ service }, value) => service.faults.add({ ...FAULT, after: value }),
  'faults.add probability': ({ service }, value) => service.faults.add({ ...FAULT, probability: value }),
  'faults.add rate': ({ service }, value) => service.faults.add({ ...FAULT, rate: value }),
  'faults.add effect': ({ service }, value) => service.faults.add({ operation: 'send', effect: value }),
  'faults.add sequence': ({ service }, value) => service.faults.add({ operation: 'send', sequence: value }),
  'faults.add a step': ({ service }, value) => service.faults.add({ operation: 'send', sequence: [value] }),
  'faults.add a body': ({ service }, value) =>
    service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503, body: value } }),
  'faults.add id': ({ service }, value) => service.faults.add({ ...FAULT, id: value } as typeof FAULT),
  'faults.add hint': ({ service }, value) => service.faults.add({ ...FAULT, hint: value } as typeof FAULT),
  'faults.remove': ({ service }, value) => service.faults.remove(value),
  'journal.list': ({ service }, value) => service.journal.list(value),
  'journal.list status': ({ service }, value) => service.journal.list({ status: value }),
  'journal.verify': ({ service }, value) => service.journal.verify(value),
  'journal.verify times': ({ service }, value) => service.journal.verify({ operation: 'send', times: value }),
  'journal.findings': ({ service }, value) => service.journal.findings(value),
  'journal.findings operation': ({ service }, value) => service.journal.findings({ operation: value }),
  'journal.summaries until': ({ service }, value) => service.journal.summaries({ until: value }),
  'journal.summaries chatId': ({ service }, value) => service.journal.summaries({ chatId: value }),
  'journal.har transport': ({ service }, value) => service.journal.har({ transport: value }),
  'journal.exchange': ({ service }, value) => service.journal.exchange(value),
  'journal.waitFor': ({ service }, value) => service.journal.waitFor(value, NOW),
  'journal.waitFor operation': ({ service }, value) =>
    service.journal.waitFor({ operation: value, status: 200 }, NOW),
  'journal.waitFor fields': ({ service }, value) => service.journal.waitFor({ fields: value }, NOW),
  'journal.waitFor chatId': ({ service }, value) => service.journal.waitFor({ chatId: value }, NOW),
  'journal.waitFor times': ({ service }, value) => service.journal.waitFor({}, { ...NOW, times: value }),
  'journal.waitFor with': ({ service }, value) => service.journal.waitFor({ status: 200 }, value),
  'service.restore': ({ service }, value) => service.restore(value),
  'service.restore version': (handles, version) => restored(handles, () => ({ version })),
  'service.restore name': (handles, name) => restored(handles, () => ({ name })),
  'service.restore settings': (handles, settings) => restored(handles, () => ({ settings })),
  'service.restore an unknown setting': (handles, nosuch) =>
    restored(handles, ({ settings }) => ({ settings: { ...settings, nosuch } })),
  'service.restore a setting': (handles, inactivityAlert) =>
    restored(handles, ({ settings }) => ({ settings: { ...settings, inactivityAlert } })),
  'service.restore clock': (handles, clock) => restored(handles, () => ({ clock })),
  'service.restore clock.now': (handles, now) => restored(handles, () => ({ clock: { now, frozen: true } })),
  'service.restore clock.frozen': (handles, frozen) =>
    restored(handles, () => ({ clock: { now: 1, frozen } })),
  'service.restore faults': (handles, faults) => restored(handles, () => ({ faults })),
  'service.restore a fault': (handles, fault) => restored(handles, () => ({ faults: [fault] })),
  'service.restore the id of a fault': (handles, id) =>
    restored(handles, () => ({ faults: [{ ...FAULT, id }] })),
  'service.restore chats': (handles, chats) => restored(handles, () => ({ chats })),
  'service.restore a chat': (handles, chat) => restored(handles, () => ({ chats: [chat] })),
  'service.restore a log': (handles, log) =>
    restored(handles, () => ({ chats: [{ id: handles.chat.id, log }] })),
  'service.restore an entry': async (handles, entry) => {
    const [first] = (await handles.service.snapshot()).chats[0]?.log ?? [];
    return restored(handles, () => ({ chats: [{ id: handles.chat.id, log: [first, entry] }] }));
  },
  'chat.join': ({ chat }, value) => chat.join(value),
  'chat.join nickname': ({ chat }, value) => chat.join({ nickname: value }),
  'chat.join type': ({ chat }, value) => chat.join({ type: value }),
  'chat.join bot': ({ chat }, value) => chat.join({ bot: value }),
  'chat.waitFor': ({ chat }, value) => chat.waitFor(value, NOW),
  'chat.waitFor text': ({ chat }, value) => chat.waitFor({ text: value }, NOW),
  'chat.waitFor with': ({ chat }, value) => chat.waitFor({}, value),
  'chat.file': ({ chat }, value) => chat.file(value),
  'chat.announce': ({ chat }, value) => chat.announce(value),
  'chat.announce with': ({ chat }, value) => chat.announce('x', value),
  'chat.announce eventAttributes': ({ chat }, value) => chat.announce('x', { eventAttributes: value }),
  'chat.script.restart': ({ chat }, value) => chat.script.restart(value),
  'chat.toScript': ({ chat }, value) => chat.toScript(value),
  'chat.toScript name': ({ chat }, value) => chat.toScript({ name: value }),
  'chat.toTest': ({ chat }, value) => chat.toTest(value),
  'chat.toTest runner': ({ chat }, value) => chat.toTest({ runner: value }),
  'agent.say': ({ agent }, value) => agent.say(value),
  'agent.say with': ({ agent }, value) => agent.say('x', value),
  'agent.say with type': ({ agent }, value) => agent.say('x', { type: value } as object),
  'agent.say with visibility': ({ agent }, value) => agent.say('x', { visibility: value }),
  'agent.customNotice with': ({ agent }, value) => agent.customNotice('x', value),
  'agent.customNotice with text': ({ agent }, value) => agent.customNotice('x', { text: value } as object),
  'agent.startTyping': ({ agent }, value) => agent.startTyping(value),
  'agent.pushUrl': ({ agent }, value) => agent.pushUrl(value),
  'agent.rename': ({ agent }, value) => agent.rename(value),
  'agent.setUserData': ({ agent }, value) => agent.setUserData(value),
  'agent.sendFile': ({ agent }, value) => agent.sendFile(value),
  'agent.sendFile type': async ({ agent }, type) =>
    (await agent.sendFile({ name: 'a', data: 'x', type })).type,
  'agent.sendFile data': ({ agent }, data) => agent.sendFile({ name: 'a', data }),
  'agent.deleteFile': ({ agent }, value) => agent.deleteFile(value),
  'agent.remove': ({ agent }, value) => agent.remove(value),
  'agent.remove for': ({ agent }, value) => agent.remove(9, value),
  'agent.transfer': ({ agent }, value) => agent.transfer(value),
  'agent.leave': ({ agent }, value) => agent.leave(value),
  'agent.leave then': ({ agent }, value) => agent.leave({ then: value }),
};

/** Every error that says what is wrong with a call has one of these names. */
const NAMES =
  /^(Error|RangeError|DeskError|FaultError|ScriptError|SettingError|SnapshotError|VerificationError): /;

test.describe.configure({ mode: 'parallel' });

/** One in so many runs in `npm test`. */
const ONE_IN = 5;

for (const [place, [name, call]] of Object.entries(CALLS).entries())
  test(`${name} says the same of a wrong value in process and over HTTP`, {
    tag: place % ONE_IN === 0 ? [] : ONLY_IN_WHOLE,
  }, async () => {
    const running = await openGms();
    const remote = await connectMockGms(running.url);
    const [inProcess, overHttp] = [await outcomes(running, call, 'a'), await outcomes(remote, call, 'b')];
    expect(overHttp).toEqual(inProcess);
    for (const [value, outcome] of Object.entries(inProcess))
      if (outcome !== TAKEN) expect(outcome, value).toMatch(NAMES);
  });

const TAKEN = 'is taken';

/** What comes of a call with each value. One that was taken may have changed the service, so that the next one gets a new one. */
async function outcomes(gms: MockGms, call: Call, prefix: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  let handles: Handles | undefined;
  for (const [name, value] of VALUES) {
    handles ??= await fresh(gms, `${prefix}${Object.keys(found).length}`);
    const outcome = await calling(call, handles, value);
    found[name] = outcome
      // A URL cannot hold half a character.
      .replaceAll('\ud800', '\ufffd')
      .replaceAll(handles.chat.id, '{chat}')
      .replaceAll(handles.service.name, '{service}')
      .replaceAll(/\d{13}/g, '{time}');
    if (outcome === TAKEN) handles = undefined;
  }
  return found;
}

async function fresh(gms: MockGms, name: string): Promise<Handles> {
  const service = gms.service(`service-${name}`);
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const chat = await service.waitForChat();
  return { gms, service, chat, agent: await chat.join() };
}

async function calling(call: Call, handles: Handles, value: unknown): Promise<string> {
  try {
    await call(handles, value);
    return TAKEN;
  } catch (error) {
    return String(error);
  }
}
