import { expect, test } from '@playwright/test';
import { type Case, transports } from '../../contracts/case/case.ts';
import { runCase } from '../../contracts/case/run-case.ts';
import { cases } from '../../contracts/server/cases/index.ts';
import type { AgentDriver } from '../../contracts/target/agent-driver.ts';
import type { Target } from '../../contracts/target/target.ts';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { constantServers, startConstantServer } from './constant-server.ts';

/** Agents who do nothing and see nothing. */
const idleAgents: AgentDriver = {
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

/** A target that claims everything but the patience of cases that wait in real time, and does nothing. */
function constantTarget(url: string): Target {
  return {
    chatApiURL: `${url}/2/chat`,
    service: 'chat',
    patienceMs: 100,
    offers: ['files', 'cometd', 'cometd-websocket', 'async', 'push-notifications', 'cross-transport'],
    agents: idleAgents,
    inspection: true,
    leaveActions: true,
    clock: { advance: async () => {} },
    fileLimits: { limit: async () => {} },
    inactivity: { setSecondAlert: async () => {} },
    pushes: { pushTo: async () => {} },
    access: { requireApikey: async () => {}, requireBasic: async () => {} },
  };
}

/**
 * Cases that the server which says yes to everything passes, by the reason. Each of them has to fail against the other server.
 * There are many, because much of the contract is about what must be accepted, and yes is the right answer to that.
 */
const passedByYes: Readonly<Record<string, string>> = {
  'something is to be taken, and this server takes everything':
    'start-17 typing-01 keys-06 keys-07 cometd-keys-06 cometd-start-15 ' +
    'bayeux-05 bayeux-11 bayeux-12 bayeux-14 bayeux-30 bayeux-32 bayeux-33 bayeux-bodies-23 http-06 http-09',
  'an answer is to have a form, and the one answer of this server has it':
    'start-09 start-10 start-14 start-15 start-18 disconnect-02 cometd-start-02 cometd-start-03 ' +
    'answer-01 answer-02 answer-03 answer-04 answer-05 answer-06 http-01 http-08 ' +
    'bayeux-01 bayeux-02 bayeux-04 bayeux-09 bayeux-10 bayeux-31 bayeux-40 connect-30 connect-37 cometd-cors-08',
  'something is not to be shown, and this server shows nothing but a join':
    'typing-03 typing-07 user-data-07 read-receipt-01 disconnect-04 ending-04 ending-09',
  'the chat is to go on, and with this server no chat ever ends': 'ending-07',
  'an answer is to come at once, and this server holds no connect':
    'connect-01 connect-05 connect-36 bayeux-clients-11',
};
/** Cases that are left out: they wait in real time, for longer than all others take together. */
const isLeftOut = ({ needs }: Case) => needs.includes('slow');

const listed = Object.values(passedByYes).flatMap((ids) => ids.split(' '));

for (const transport of transports) {
  test(`every case over ${transport} fails against a server that says yes to everything, or is listed and fails against one that fails at everything`, {
    tag: transport === 'cometd-long-polling' ? ONLY_IN_WHOLE : [],
  }, async () => {
    test.slow();
    await using agreeing = await startConstantServer(constantServers.agreeing);
    await using failing = await startConstantServer(constantServers.failing);
    const skipped: string[] = [];
    const passes = async (contractCase: Case, { url }: { readonly url: string }): Promise<boolean> => {
      const result = await runCase(contractCase, constantTarget(url), { transport });
      // A case that is not run has not failed.
      if (result.outcome === 'skip') skipped.push(`${contractCase.id}: ${result.reason}`);
      return result.outcome === 'pass';
    };
    const own = cases.filter((each) => each.transports.includes(transport) && !isLeftOut(each));
    const passing: string[] = [];
    const cannotFail: string[] = [];
    const next = own.values();
    // Most of a case against such a server is waiting for what never comes.
    const worker = async () => {
      for (const contractCase of next) {
        if (!(await passes(contractCase, agreeing))) continue;
        passing.push(contractCase.id);
        if (await passes(contractCase, failing)) cannotFail.push(contractCase.id);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(skipped).toEqual([]);
    expect(passing.filter((id) => !listed.includes(id))).toEqual([]);
    expect(cannotFail).toEqual([]);
  });
}

test('every listed exception is an existing case', () => {
  const ids = new Set(cases.map(({ id }) => id));
  expect(listed.filter((id) => !ids.has(id))).toEqual([]);
});
