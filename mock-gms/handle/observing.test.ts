import { test as base, expect } from '@playwright/test';
import { connectMockGms, type FollowedServerEvent, type MockGms, startMockGms } from '../index.ts';

/** One list of tests for the handle of a server in this process and for that of one elsewhere. */
const HANDLES = ['in process', 'over HTTP'] as const;

const test = base.extend<{ gms: (kind: (typeof HANDLES)[number]) => Promise<MockGms> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  gms: async ({}, use) => {
    const running = await startMockGms({ port: 0 });
    await use((kind) => (kind === 'in process' ? Promise.resolve(running) : connectMockGms(running.url)));
    await running.close();
  },
});

const start = (dataURL: string, nickname = 'Jo') =>
  fetch(dataURL, { method: 'POST', body: new URLSearchParams({ nickname }) });

for (const kind of HANDLES) {
  test(`${kind}: one fault of several is removed by its id, once`, async ({ gms: get }) => {
    const { faults } = (await get(kind)).service('support');
    const { id } = await faults.add({ operation: 'send', effect: { kind: 'reset' } });
    const kept = await faults.add({ operation: 'refresh', effect: { kind: 'reset' } });
    expect(await faults.remove(id)).toBe(true);
    expect(await faults.remove(id)).toBe(false);
    expect(await faults.list()).toEqual([kept]);
    await faults.clear();
    expect((await faults.add({ operation: 'send', effect: { kind: 'reset' } })).id).toBeGreaterThan(kept.id);
  });

  test(`${kind}: a follower of the server is told of every service, exchanges included, until told no more`, async ({
    gms: get,
  }) => {
    const gms = await get(kind);
    const told: FollowedServerEvent[] = [];
    let heard: (() => void) | undefined;
    const stop = await gms.follow((event) => {
      told.push(event);
      if (event.type === 'exchange') heard?.();
    });
    for (const name of ['one', 'two']) {
      const seen = new Promise<void>((resolve) => {
        heard = resolve;
      });
      await start(gms.service(name).dataURL);
      await seen;
    }
    stop();
    await start(gms.dataURL('three'));
    const services = told.map((event) => ('service' in event ? event.service : undefined));
    expect([...new Set(services)]).toEqual(['one', 'two']);
    expect(told.filter(({ type }) => type === 'exchange')).toHaveLength(2);
    expect(await gms.service('one').journal.summaries()).toMatchObject([
      { operation: 'requestChat', number: 1, news: true, indices: [1] },
    ]);
  });

  test(`${kind}: the scripts of a service are listed with their texts`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const yaml = 'steps: [{ join: Ada }]';
    await service.addScript(yaml, 'ada');
    await service.addScript({ steps: [{ join: 'Bob' }] }, 'greeter');
    const scripts = await service.scripts();
    expect(scripts.slice(0, 2)).toMatchObject([
      { name: 'ada', builtIn: false, yaml },
      { name: 'greeter', builtIn: false },
    ]);
    expect(scripts[1]?.yaml).toBeUndefined();
    expect(scripts.find(({ name }) => name === 'bot')?.yaml).toContain('steps:');
    expect(scripts.filter(({ name }) => name === 'greeter')).toHaveLength(1);
  });

  test(`${kind}: the script of a chat is paused, resumed, and started again with another`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    await service.addScript('steps: [{ join: Ada }, { say: Hello }, { wait: 1h }]', 'ada');
    await service.addScript('steps: [{ join: Bob }, { say: Hi }, { wait: 1h }]', 'bob');
    await service.configure({ script: 'ada' });
    await start(service.dataURL);
    const [chat] = await service.chats();
    if (chat === undefined) throw new Error('no chat');
    await chat.waitFor({ type: 'Message', text: 'Hello' });
    expect(await chat.script.state()).toEqual({ name: 'ada', paused: false });
    expect((await chat.state()).deadlines.map(({ kind }) => kind)).toContain('absence');
    await chat.script.pause();
    expect(await chat.script.state()).toEqual({ name: 'ada', paused: true });
    await chat.script.resume();
    await chat.script.restart('bob');
    await chat.waitFor({ type: 'Message', text: 'Hi' });
    expect(await chat.script.state()).toEqual({ name: 'bob', paused: false });
    await chat.waitFor({ type: 'ParticipantLeft' });
    expect((await chat.state()).participants.filter(({ present }) => present)).toHaveLength(2);
    await expect(chat.script.restart('nobody')).rejects.toMatchObject({ code: 'noScript' });
    await chat.end();
    await expect(chat.script.restart()).rejects.toMatchObject({ code: 'chatEnded' });
  });
}
