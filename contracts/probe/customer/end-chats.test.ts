import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../../../mock-gms/closing.fixture.ts';
import type { Transport } from '../../case/case.ts';
import { CaseContext } from '../../case/context.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import type { Target } from '../../target/target.ts';
import { Wire } from '../wire/wire.ts';
import { endOpenChats } from './end-chats.ts';

closeAfterEach();

/** Starts a chat, and tells which could not be ended and how many still run. */
async function leftBehind(transport: Transport, wrong: Partial<Record<'key' | 'path' | 'silent', boolean>>) {
  const gms = await openGms();
  const target: Target = mockGmsTarget(gms);
  const wire = new Wire(target);
  await new CaseContext(wire, target, [], transport).customer();
  // As a proxy would have changed it on its way.
  const entries = wire.entries.map((entry) => spoilt(entry, wrong.key === true));
  Object.defineProperty(wire, 'entries', { value: entries });
  const service = gms.service(target.service);
  if (wrong.silent) await service.faults.add({ operation: 'disconnect', effect: { kind: 'reset' } });
  const left = await endOpenChats(wire, target);
  wire.close();
  const states = await Promise.all((await service.chats()).map((chat) => chat.state()));
  const [{ id } = { id: '' }] = await service.chats();
  return { left, id, running: states.filter(({ ended }) => ended === undefined).length };
}

function spoilt(entry: Wire['entries'][number], isWrong: boolean): Wire['entries'][number] {
  const change = (text: string) =>
    isWrong ? text.replace(/"secureKey":"[^"]+"/g, '"secureKey":"0000000000000000"') : text;
  if (entry.kind === 'frame') return { ...entry, text: change(entry.text) };
  if (entry.response === undefined) return entry;
  return {
    ...entry,
    response: { ...entry.response, body: Buffer.from(change(entry.response.body.toString())) },
  };
}

for (const transport of ['polling', 'cometd-long-polling', 'cometd-websocket'] as const) {
  test(`over ${transport} a chat is ended, or it is told why not`, async () => {
    expect(await leftBehind(transport, {})).toMatchObject({ left: [], running: 0 });
    const { left, id, running } = await leftBehind(transport, { key: true });
    const reason = expect.stringMatching(/^its end was refused: HTTP 200, error 249: Media server/);
    expect({ left, running }).toEqual({ left: [{ chatId: id, reason }], running: 1 });
  });
}

test('a chat whose end is not answered counts as one that could not be ended', async () => {
  const { left } = await leftBehind('polling', { silent: true });
  expect(left).toEqual([
    { chatId: expect.any(String), reason: expect.stringMatching(/^its end was not answered: /) },
  ]);
});
