import net from 'node:net';
import { BASE } from '../../ask.ts';
import { type Conversation, type Ids, type Input, render, withIds } from '../input.ts';
import { type Answer, AnswerParser } from './answer-parser.ts';
import { FrameParser, textFrame } from './frames.ts';

/** What was wrong in a conversation. */
export interface Problem {
  readonly kind:
    | 'unanswered'
    | 'closed without an answer'
    | 'status'
    | 'more answers than requests'
    | 'no HTTP';
  /** The input that it is about. */
  readonly input: Input;
  readonly detail: string;
}

export interface Outcome {
  /** Inputs that the server took; the others followed an announced end of the connection. */
  readonly taken: number;
  readonly answered: number;
  readonly problem?: Problem;
}

/** How a conversation reaches the server. */
export interface Line {
  readonly port: number;
  /** @see Patience.wait */
  wait(overdue: () => void): () => void;
}

/** Inputs of a conversation that is listened to until the server has closed its connection as well. */
const LISTENED_TO_THE_END = 5;

/** Milliseconds for what demands nothing: only how long it is listened to, never a verdict. */
const LISTEN = 60;

const HANDSHAKE =
  '[{"channel":"/meta/handshake","id":"opening","version":"1.0","supportedConnectionTypes":["websocket"]}]';
/** Comes last, so that its reply tells that the frames ahead of it were all read. */
const MARK = '[{"channel":"/meta/disconnect","id":"closing-mark"}]';

/** Has a conversation with the server, over a connection of its own. */
export function converse(line: Line, conversation: Conversation, ids: Ids): Promise<Outcome> {
  return conversation.inputs[0]?.carrier === 'frame'
    ? overWebSocket(line, conversation, ids)
    : overHttp(line, conversation, ids);
}

function overHttp(line: Line, { inputs, delivery }: Conversation, ids: Ids): Promise<Outcome> {
  return new Promise((resolve) => {
    const parser = new AnswerParser(inputs.map(({ head }) => head.slice(0, head.indexOf(' '))));
    const demandsNothing = delivery.kind === 'cut' || inputs.every(({ demand }) => demand === 'nothing');
    const demandsEnd = inputs.some(({ demand }) => demand === 'end');
    const answers: Answer[] = [];
    const socket = net.connect({ port: line.port, host: '127.0.0.1', noDelay: true });
    let isDone = false;

    const finish = (problem?: Problem) => {
      if (isDone) return;
      isDone = true;
      forget();
      clearTimeout(timer);
      // A reset leaves no port behind that waits.
      socket.resetAndDestroy();
      const isOver = answers.at(-1)?.closes === true;
      const taken = isOver ? answers.length : inputs.length;
      resolve({ taken, answered: answers.length, ...(problem !== undefined && { problem }) });
    };
    const forget = line.wait(() => {
      const input = inputs[answers.length];
      if (demandsNothing || input === undefined) return finish();
      finish({ kind: 'unanswered', input, detail: `${answers.length} of ${inputs.length} answered` });
    });
    let timer: NodeJS.Timeout | undefined;

    socket.on('connect', () => {
      const bytes = inputs.map((input) => render(input, ids)).join('');
      void deliver(socket, bytes, delivery).then(() => {
        if (demandsEnd && !socket.destroyed) socket.end();
        if (demandsNothing) timer = setTimeout(finish, delivery.kind === 'cut' ? 5 : LISTEN);
      });
    });
    socket.on('data', (chunk: Buffer) => {
      if (isDone) return;
      let read: Answer[];
      try {
        read = parser.push(chunk);
      } catch (error) {
        const input = inputs[answers.length] ?? (inputs.at(-1) as Input);
        return finish(
          demandsEnd || demandsNothing ? undefined : { kind: 'no HTTP', input, detail: String(error) },
        );
      }
      for (const answer of read) {
        const input = inputs[answers.length] ?? (demandsEnd ? inputs.at(-1) : undefined);
        if (input === undefined) {
          return finish({
            kind: 'more answers than requests',
            input: inputs.at(-1) as Input,
            detail: `${answer.status}`,
          });
        }
        answers.push(answer);
        if (answer.status >= 500 && isUnmeant(answer.status, input)) {
          return finish({
            kind: 'status',
            input,
            detail: `${answer.status} ${answer.body.toString('utf8', 0, 300)}`,
          });
        }
        if (answer.isOpen) return finish();
      }
      if (demandsEnd || answers.length < inputs.length) return;
      // Whatever the server sends beyond what was asked for comes ahead of its own end of the connection.
      if (inputs.length >= LISTENED_TO_THE_END && answers.at(-1)?.closes === false) socket.end();
      else finish();
    });
    let cause = 'the server';
    socket.on('error', (error: NodeJS.ErrnoException) => {
      cause = error.code ?? error.message;
    });
    socket.on('close', () => {
      const last = parser.end();
      if (last !== undefined) answers.push(last);
      const input = inputs[answers.length];
      if (input === undefined || answers.at(-1)?.closes === true) return finish();
      if (input.demand !== 'answer' || demandsNothing) return finish();
      finish({
        kind: 'closed without an answer',
        input,
        detail: `${answers.length} of ${inputs.length} answered, ${socket.bytesWritten} bytes sent, ended by ${cause}`,
      });
    });
  });
}

/** 501 and 505 say what this server is not; what else is documented stands with the input. */
function isUnmeant(status: number, { meant, demand }: Input): boolean {
  return demand !== 'nothing' && status !== 501 && status !== 505 && !meant.includes(status);
}

async function deliver(socket: net.Socket, bytes: string, delivery: Conversation['delivery']): Promise<void> {
  if (delivery.kind === 'whole') {
    socket.write(bytes, 'latin1');
    return;
  }
  const ends = (delivery.kind === 'cut' ? [delivery.at] : [...delivery.at, 1]).map((share) =>
    Math.floor(share * bytes.length),
  );
  let from = 0;
  for (const end of ends) {
    if (socket.destroyed) return;
    if (end > from)
      await new Promise<void>((resolve) => socket.write(bytes.slice(from, end), 'latin1', () => resolve()));
    // Gives the packet a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
    from = Math.max(from, end);
  }
}

function overWebSocket(line: Line, { inputs, delivery }: Conversation, ids: Ids): Promise<Outcome> {
  return new Promise((resolve) => {
    const parser = new AnswerParser(['GET']);
    const frames = new FrameParser();
    const socket = net.connect({ port: line.port, host: '127.0.0.1', noDelay: true });
    const demandsNothing = delivery.kind === 'cut' || inputs.every(({ demand }) => demand === 'nothing');
    let state: 'opening' | 'shaking hands' | 'talking' | 'done' = 'opening';

    const finish = (problem?: Problem) => {
      if (state === 'done') return;
      state = 'done';
      forget();
      clearTimeout(timer);
      socket.resetAndDestroy();
      const answered = problem === undefined ? inputs.length : 0;
      resolve({ taken: inputs.length, answered, ...(problem !== undefined && { problem }) });
    };
    const fail = (kind: Problem['kind'], detail: string) => {
      if (demandsNothing) finish();
      else finish({ kind, input: inputs[0] as Input, detail: `${detail}, while ${state}` });
    };
    const forget = line.wait(() => fail('unanswered', 'no reply'));
    let timer: NodeJS.Timeout | undefined;

    const talk = (clientId: string) => {
      state = 'talking';
      const own = { ...ids, clientId };
      const bytes = [...inputs.map(({ body }) => withIds(body, own)), MARK].map(textFrame).join('');
      void deliver(socket, bytes, delivery).then(() => {
        if (demandsNothing) timer = setTimeout(finish, LISTEN);
      });
    };
    const read = (chunk: Buffer) => {
      for (const { text, isClose } of frames.push(chunk)) {
        // A frame that is not Bayeux ends the connection: that counts as an answer.
        if (isClose || text.includes('"closing-mark"')) return finish();
        const clientId = /"clientId":"(\w+)"/.exec(text)?.[1];
        if (state === 'shaking hands' && clientId !== undefined) talk(clientId);
      }
    };
    socket.on('connect', () => socket.write(upgrade(withIds('@@service@@', ids)), 'latin1'));
    socket.on('data', (chunk: Buffer) => {
      if (state !== 'opening') return read(chunk);
      let answer: Answer | undefined;
      try {
        [answer] = parser.push(chunk);
      } catch (error) {
        return fail('no HTTP', String(error));
      }
      if (answer === undefined) return;
      if (answer.status !== 101) return fail('status', `${answer.status} to the upgrade`);
      state = 'shaking hands';
      socket.write(textFrame(HANDSHAKE), 'latin1');
      if (parser.rest.length > 0) read(parser.rest);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (state === 'talking') finish();
      else fail('closed without an answer', 'the connection closed');
    });
  });
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
