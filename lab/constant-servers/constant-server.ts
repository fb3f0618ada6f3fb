import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { BayeuxMessage } from '../../contracts/probe/bayeux/bayeux-message.ts';

/** A server that gives everything the same answer, and remembers nothing. */
export interface ConstantServer {
  readonly status: number;
  readonly body: object;
  /** What it says to Bayeux messages; without it a WebSocket is refused. */
  readonly bayeux?: (messages: readonly BayeuxMessage[]) => readonly object[];
}

/** The answer of a server that says yes. */
const YES = {
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
};

/** Says yes to every message, and pushes the same answer along with every publication. */
function agree(messages: readonly BayeuxMessage[]): readonly object[] {
  return messages.flatMap((message): readonly object[] => {
    const { channel = '/meta/unknown', id } = message;
    const reply = {
      id,
      channel,
      successful: true,
      clientId: 'client-1',
      version: '1.0',
      supportedConnectionTypes: ['long-polling', 'websocket'],
      advice: { reconnect: 'retry', interval: 0, timeout: 30_000 },
      subscription: message.subscription,
    };
    if (channel.startsWith('/meta/')) return [reply];
    return [
      { id, channel, successful: true },
      { channel, data: YES },
    ];
  });
}

/** Every case must fail at least one of these servers. They are wrong in opposite ways. */
export const constantServers = {
  /** Says yes to everything. */
  agreeing: { status: 200, body: YES, bayeux: agree },
  /** Fails at everything. */
  failing: { status: 500, body: { statusCode: 2, chatEnded: true, messages: [] } },
} as const satisfies Record<string, ConstantServer>;

/** Starts a constant server; `url` is its base, below which every path answers. */
export async function startConstantServer({ status, body, bayeux }: ConstantServer) {
  const say = (text: string): readonly object[] => {
    try {
      const messages: BayeuxMessage | BayeuxMessage[] = JSON.parse(text);
      return bayeux?.(Array.isArray(messages) ? messages : [messages]) ?? [];
    } catch {
      return [];
    }
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const isBayeux = bayeux !== undefined && request.url?.includes('/cometd');
    const headers = {
      'content-type': 'application/json;charset=utf-8',
      'set-cookie': 'BAYEUX_BROWSER=browser-1',
    };
    response.writeHead(status, headers);
    response.end(JSON.stringify(isBayeux ? say(Buffer.concat(chunks).toString()) : body));
  };
  const server = http.createServer((request, response) => {
    // A client that breaks off while it is read ends its own request, and not this process.
    answer(request, response).catch(() => response.destroy());
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (bayeux === undefined) return socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (connection) => {
      connection.on('error', () => connection.terminate());
      connection.on('message', (data) => connection.send(JSON.stringify(say(data.toString()))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/genesys`,
    [Symbol.asyncDispose]: async () => {
      for (const connection of sockets.clients) connection.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
