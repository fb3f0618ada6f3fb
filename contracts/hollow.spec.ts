import { expect, test } from '@playwright/test';
import { type Case, transports } from './case/case.ts';
import { runCase } from './case/run-case.ts';
import { cases } from './cases/index.ts';
import { hollows, startHollow } from './hollow-server.fixture.ts';
import type { AgentDriver } from './target/agent-driver.ts';
import type { Target } from './target/target.ts';

/** Agents that do nothing, before a customer whom nobody hears. */
const hollowAgents: AgentDriver = {
  waitForChat: async () => ({
    join: async () => ({
      say: async () => {},
      startTyping: async () => {},
      stopTyping: async () => {},
      pushUrl: async () => {},
      customNotice: async () => {},
      rename: async () => {},
      sendFile: async () => {},
      leave: async () => {},
      endChat: async () => {},
    }),
    waitFor: async ({ type, text }) => expect(text, `nobody sees a ${type}`).toBe('never'),
    end: async () => {},
    inspect: async () => ({ userData: {}, readPosition: undefined, typingPreview: undefined }),
  }),
};

/** A target that claims everything and does nothing. */
function hollowTarget(url: string): Target {
  return {
    chatApiURL: `${url}/2/chat`,
    service: 'hollow',
    patienceMs: 100,
    offers: ['files', 'cometd', 'cometd-websocket', 'async', 'push-notifications', 'cross-transport'],
    agents: hollowAgents,
    inspection: true,
    clock: { advance: async () => {} },
    fileLimits: { limit: async () => {} },
    access: { requireApikey: async () => {}, requireBasic: async () => {} },
  };
}

for (const transport of transports) {
  test(`every case over ${transport} fails against a server that says yes to everything, or that fails at everything`, async () => {
    test.slow();
    await using content = await startHollow(hollows.content);
    await using broken = await startHollow(hollows.broken);
    const targets = [hollowTarget(content.url), hollowTarget(broken.url)];
    const passes = async (contractCase: Case): Promise<boolean> => {
      for (const target of targets)
        if ((await runCase(contractCase, target, { transport })).outcome !== 'pass') return false;
      return true;
    };
    const cannotFail: string[] = [];
    const next = cases.filter((each) => each.transports.includes(transport)).values();
    // Most of a case against such a server is waiting for what never comes.
    const worker = async () => {
      for (const contractCase of next) if (await passes(contractCase)) cannotFail.push(contractCase.id);
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(cannotFail).toEqual([]);
  });
}
