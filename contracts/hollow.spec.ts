import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import type { AgentDriver } from './agent-driver.ts';
import { cases } from './cases/index.ts';
import { runCase } from './run-case.ts';
import type { Target } from './target.ts';

/** Servers that are wrong in opposite ways: no case may be content with all of them. */
const hollowAnswers = {
  /** Says yes to everything and remembers nothing. */
  content: {
    status: 200,
    body: {
      statusCode: 0,
      chatEnded: false,
      chatId: '00048aAPEQJ8000U',
      alias: '117',
      userId: '007555677B20000A',
      secureKey: '4ee15d7e1c343c8e',
      nextPosition: 2,
      monitored: false,
      messages: [
        {
          index: 1,
          type: 'ParticipantJoined',
          from: { nickname: 'Customer', participantId: 1, type: 'Client' },
          utcTime: 1_432_845_088_000,
        },
      ],
    },
  },
  /** Fails at everything. */
  broken: { status: 500, body: { statusCode: 2, chatEnded: true, messages: [] } },
} as const;

type Hollow = (typeof hollowAnswers)[keyof typeof hollowAnswers];

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

const test = base.extend<{ hollow: (hollow: Hollow) => Promise<Target> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  hollow: async ({}, use) => {
    const servers: http.Server[] = [];
    await use(async ({ status, body }) => {
      const server = http.createServer((request, response) => {
        request.resume().on('end', () => {
          response.writeHead(status, { 'content-type': 'application/json;charset=utf-8' });
          response.end(JSON.stringify(body));
        });
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return {
        chatApiURL: `http://127.0.0.1:${port}/genesys/2/chat`,
        service: 'hollow',
        agents: hollowAgents,
        inspection: true,
        clock: { advance: async () => {} },
        fileLimits: { limit: async () => {} },
        access: { requireApikey: async () => {}, requireBasic: async () => {} },
      };
    });
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  },
});

test('every case fails against a server that says yes to everything or against one that fails at everything', async ({
  hollow,
}) => {
  const targets = [await hollow(hollowAnswers.content), await hollow(hollowAnswers.broken)];
  const cannotFail: string[] = [];
  for (const contractCase of cases) {
    const outcomes = await Promise.all(targets.map((target) => runCase(contractCase, target)));
    if (outcomes.every(({ outcome }) => outcome === 'pass')) cannotFail.push(contractCase.id);
  }
  expect(cannotFail).toEqual([]);
});
