/**
 * A customer who uses the CometD JavaScript client, in a process of its own: the adapter that the client needs in Node
 * changes globals. Takes its task as JSON, and prints what it heard as JSON lines.
 */
import { adapt } from 'cometd-nodejs-client';

interface Task {
  readonly cometURL: string;
  readonly channel: string;
  /** `cometd` (version 9) or `cometd8`. */
  readonly library: string;
  readonly webSocket: boolean;
  readonly extension?: 'ack';
}

interface Message {
  readonly channel: string;
  readonly successful?: boolean;
  readonly data?: {
    readonly secureKey?: string;
    readonly chatEnded: boolean;
    readonly messages: Array<{ readonly text?: string }>;
  };
}

interface Client {
  configure(options: object): void;
  unregisterTransport(type: string): void;
  registerExtension(name: string, extension: object): void;
  addListener(channel: string, listener: (message: Message) => void): void;
  handshake(callback: (reply: Message) => void): void;
  publish(channel: string, data: object, callback?: (reply: Message) => void): void;
  disconnect(callback?: () => void): void;
  getTransport(): { readonly type: string };
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
adapt();
const library = (await import(task.library)) as Record<string, new () => Client>;
const { CometD, AckExtension } = library as { CometD: new () => Client; AckExtension: new () => object };

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const cometd = new CometD();
if (!task.webSocket) cometd.unregisterTransport('websocket');
if (task.extension === 'ack') cometd.registerExtension('ack', new AckExtension());
cometd.configure({ url: task.cometURL, logLevel: 'error' });

let secureKey: string | undefined;
cometd.addListener(task.channel, ({ data }) => {
  if (data === undefined) return;
  say({ pushed: data.messages });
  if (secureKey === undefined && data.secureKey !== undefined) {
    secureKey = data.secureKey;
    cometd.publish(
      task.channel,
      { operation: 'sendMessage', secureKey, message: 'Hello' },
      ({ successful, data: acknowledged }) => say({ acknowledged: successful, data: acknowledged ?? null }),
    );
  }
  if (data.messages.some(({ text }) => text === 'goodbye')) {
    cometd.publish(task.channel, { operation: 'disconnect', secureKey });
  }
  if (data.chatEnded) cometd.disconnect(() => process.exit(0));
});

cometd.handshake(({ successful }) => {
  // Called again when another transport is tried.
  say({ handshake: successful });
  if (!successful) return;
  cometd.publish(task.channel, { operation: 'requestChat', nickname: 'Jo', userData: { a: 'b' } });
});
cometd.addListener('/meta/connect', ({ successful }) =>
  say({ connected: successful, transport: cometd.getTransport().type }),
);
