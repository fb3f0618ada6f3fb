import { expect, test } from './playwright.ts';

async function start(dataURL: string, nickname: string) {
  const response = await fetch(dataURL, { method: 'POST', body: new URLSearchParams({ nickname }) });
  return (await response.json()) as { chatId: string; alias: string };
}

const names = new Set<string>();

for (const nickname of ['Jo', 'Mo', 'Zoë', 'Ünsal']) {
  test(`each test has a service of its own: ${nickname}`, async ({ gms, gmsServer }) => {
    expect(names).not.toContain(gms.name);
    names.add(gms.name);
    await gms.faults.add({ operation: 'send', effect: { kind: 'reset' } });
    await gms.clock.freeze();
    const { chatId } = await start(gms.dataURL, nickname);
    expect((await gms.chats()).map(({ id }) => id)).toEqual([chatId]);
    expect((await gms.journal.list()).map(({ operation }) => operation)).toEqual(['requestChat']);
    expect((await (await gms.waitForChat()).state()).participants).toMatchObject([{ nickname }]);
    expect(await gms.faults.list()).toHaveLength(1);
    await gms.faults.clear();
    // Services of tests that are over are gone: what is left are those that run now.
    expect((await gmsServer.services()).filter((name) => names.has(name))).toEqual([gms.name]);
  });
}

test('it is silent, and runs with real time, until told otherwise', async ({ gms }) => {
  expect((await gms.settings()).script).toBe('none');
  const before = Date.now();
  expect(await gms.clock.now()).toBeGreaterThanOrEqual(before);
});

test.describe('with options', () => {
  test.use({ gmsOptions: { settings: { alias: '1323', script: 'greeter' }, frozen: true } });

  test('it begins as the options say', async ({ gms }) => {
    const { alias } = await start(gms.dataURL, 'Jo');
    expect(alias).toBe('1323');
    const chat = await gms.waitForChat();
    const begun = await gms.clock.now();
    await gms.clock.advance(60_000);
    expect(await gms.clock.now()).toBe(begun + 60_000);
    expect((await chat.transcript()).map(({ type }) => type)).toContain('Message');
  });

  test('and so does the next, from the beginning', async ({ gms }) => {
    expect(await gms.chats()).toEqual([]);
    expect(await gms.journal.list()).toEqual([]);
  });
});
