import net, { type Socket } from 'node:net';
import { BASE } from '../../ask.ts';
import { type Conversation, type Ids, type Input, withIds } from '../input.ts';
import { type Answer, AnswerParser } from './answer-parser.ts';
import { deliver } from './deliver.ts';
import { FrameParser, textFrame } from './frames.ts';
import { LISTEN, type Line, type Outcome, type Problem } from './outcome.ts';

const HANDSHAKE =
  '[{"channel":"/meta/handshake","id":"opening","version":"1.0","supportedConnectionTypes":["websocket"]}]';
/** Comes last, so that its reply tells that the frames ahead of it were all read. */
const MARK = '[{"channel":"/meta/disconnect","id":"closing-mark"}]';

/** Has a conversation of Bayeux messages over a WebSocket. */
export function overWebSocket(line: Line, conversation: Conversation, ids: Ids): Promise<Outcome> {
  return new Promise((resolve) => new WebSocketConversation(line, conversation, ids, resolve).begin());
}

class WebSocketConversation {
  readonly #inputs: readonly Input[];
  readonly #delivery: Conversation['delivery'];
  readonly #ids: Ids;
  readonly #resolve: (outcome: Outcome) => void;
  readonly #demandsNothing: boolean;
  readonly #parser = new AnswerParser(['GET']);
  readonly #frames = new FrameParser();
  readonly #socket: Socket;
  readonly #forget: () => void;
  #listening: NodeJS.Timeout | undefined;
  #state: 'opening' | 'shaking hands' | 'talking' | 'done' = 'opening';

  constructor(line: Line, { inputs, delivery }: Conversation, ids: Ids, resolve: (outcome: Outcome) => void) {
    this.#inputs = inputs;
    this.#delivery = delivery;
    this.#ids = ids;
    this.#resolve = resolve;
    this.#demandsNothing = delivery.kind === 'cut' || inputs.every(({ demand }) => demand === 'nothing');
    this.#socket = net.connect({ port: line.port, host: '127.0.0.1', noDelay: true });
    this.#forget = line.wait(() => this.#fail('unanswered', 'no reply'));
  }

  begin(): void {
    this.#socket.on('connect', () =>
      this.#socket.write(upgrade(withIds('@@service@@', this.#ids)), 'latin1'),
    );
    this.#socket.on('data', (chunk: Buffer) => {
      if (this.#state === 'opening') this.#open(chunk);
      else this.#read(chunk);
    });
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      if (this.#state === 'talking') this.#finish();
      else this.#fail('closed without an answer', 'the connection closed');
    });
  }

  #finish(problem?: Problem): void {
    if (this.#state === 'done') return;
    this.#state = 'done';
    this.#forget();
    clearTimeout(this.#listening);
    this.#socket.resetAndDestroy();
    const answered = problem === undefined ? this.#inputs.length : 0;
    this.#resolve({ taken: this.#inputs.length, answered, ...(problem !== undefined && { problem }) });
  }

  #fail(kind: Problem['kind'], detail: string): void {
    if (this.#demandsNothing) this.#finish();
    else this.#finish({ kind, input: this.#inputs[0] as Input, detail: `${detail}, while ${this.#state}` });
  }

  #open(chunk: Buffer): void {
    let answer: Answer | undefined;
    try {
      [answer] = this.#parser.push(chunk);
    } catch (error) {
      this.#fail('no HTTP', String(error));
      return;
    }
    if (answer === undefined) return;
    if (answer.status !== 101) {
      this.#fail('status', `${answer.status} to the upgrade`);
      return;
    }
    this.#state = 'shaking hands';
    this.#socket.write(textFrame(HANDSHAKE), 'latin1');
    if (this.#parser.rest.length > 0) this.#read(this.#parser.rest);
  }

  #read(chunk: Buffer): void {
    for (const { text, isClose } of this.#frames.push(chunk)) {
      // A frame that is not Bayeux ends the connection: that counts as an answer.
      if (isClose || text.includes('"closing-mark"')) this.#finish();
      const clientId = /"clientId":"(\w+)"/.exec(text)?.[1];
      if (this.#state === 'shaking hands' && clientId !== undefined) void this.#talk(clientId);
    }
  }

  async #talk(clientId: string): Promise<void> {
    this.#state = 'talking';
    const own = { ...this.#ids, clientId };
    const bytes = [...this.#inputs.map(({ body }) => withIds(body, own)), MARK].map(textFrame).join('');
    await deliver(this.#socket, bytes, this.#delivery);
    if (this.#demandsNothing) this.#listening = setTimeout(() => this.#finish(), LISTEN);
  }
}

function upgrade(service: string): string {
  return [
    `GET ${BASE}/cometd/${service} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==',
    '\r\n',
  ].join('\r\n');
}
