import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Transport } from '../faults/fault.ts';
import type { Relay } from './relay/relay.ts';
import { readTraffic } from './traffic/read-traffic.ts';

/** What the customer's program adds to each of its requests. */
export type MoreHeaders = Readonly<Record<string, string>>;

/** A chat whose log can be read. */
interface LoggedChat {
  readonly id: string;
  log(): Promise<
    ReadonlyArray<{ readonly type: string; readonly index?: number; readonly visibility?: string }>
  >;
}

type Fields = { readonly [name: string]: unknown };

/** A customer as a program has one: what it is told to do, and no more. */
export interface Customer {
  start(names: Fields, userData: Fields): Promise<void>;
  ask(operation: string, fields: Fields): Promise<undefined>;
  file(what: string, fields: { readonly [name: string]: string }): Promise<undefined>;
  readAll(chat: LoggedChat): Promise<void>;
  close(): Promise<void>;
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'userData')
      for (const [key, one] of Object.entries(value as Fields)) form.append(`userData[${key}]`, String(one));
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form;
}

interface Keys {
  readonly chatId?: string;
  readonly secureKey?: string;
}

export class Polling implements Customer {
  readonly #url: string;
  readonly #headers: MoreHeaders;
  #keys: Keys = {};

  private constructor(url: string, headers: MoreHeaders) {
    this.#url = url;
    this.#headers = headers;
  }

  static async open(relay: Relay, _: Transport, headers: MoreHeaders): Promise<Customer> {
    return new Polling(`${relay.url}/chats/2/chat/support`, headers);
  }

  async start(names: Fields, userData: Fields) {
    const answer = await this.#post('', formOf({ ...names, userData }));
    this.#keys = (await answer.json()) as Keys;
  }

  async ask(operation: string, fields: Fields) {
    await (await this.#post(`/${this.#keys.chatId}/${operation}`, formOf(this.#with(fields)))).arrayBuffer();
    return undefined;
  }

  async file(what: string, { file = '', fileName = '', description = '', fileId }: Record<string, string>) {
    const path = what === 'upload' ? 'file' : what === 'limits' ? 'file/limits' : `file/${fileId}/${what}`;
    const form = new FormData();
    if (what === 'upload') {
      form.set('file', new Blob([file]), fileName);
      form.set('userData[file-description]', description);
    }
    form.set('secureKey', this.#keys.secureKey ?? '');
    await (await this.#post(`/${this.#keys.chatId}/${path}`, form)).arrayBuffer();
    return undefined;
  }

  async readAll() {
    await this.ask('refresh', { transcriptPosition: 1 });
  }

  async close() {}

  #with(fields: Fields): Fields {
    return { secureKey: this.#keys.secureKey ?? '', ...fields };
  }

  #post(path: string, body: URLSearchParams | FormData): Promise<Response> {
    return fetch(`${this.#url}${path}`, { method: 'POST', body, headers: this.#headers });
  }
}

/** Over CometD, by either of its transports. */
export class Pushed implements Customer {
  readonly #relay: Relay;
  readonly #headers: MoreHeaders;
  readonly #socket: WebSocket | undefined;
  readonly #url: string;
  #cookie = '';
  #clientId = '';
  #secureKey = '';
  #isClosed = false;
  #published = 0;
  #polling: Promise<void> = Promise.resolve();

  private constructor(relay: Relay, headers: MoreHeaders, socket: WebSocket | undefined) {
    this.#relay = relay;
    this.#headers = headers;
    this.#socket = socket;
    this.#url = `${relay.url}/chats`;
  }

  static async open(relay: Relay, transport: Transport, headers: MoreHeaders): Promise<Customer> {
    if (transport === 'cometd-long-polling') return new Pushed(relay, headers, undefined);
    const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/chats/cometd`, { headers });
    await once(socket, 'open');
    return new Pushed(relay, headers, socket);
  }

  async start(names: Fields, userData: Fields) {
    const handshake = {
      channel: '/meta/handshake',
      version: '1.0',
      supportedConnectionTypes: ['long-polling'],
    };
    const before = this.#relay.entries.length;
    await this.#send({ ...handshake, id: '1' });
    this.#clientId = await this.#relay.until(() => {
      const { bayeux } = readTraffic(this.#relay.entries.slice(before));
      return bayeux.find(({ reply }) => reply?.clientId !== undefined)?.reply?.clientId;
    });
    this.#polling = this.#keepConnected();
    await this.#publish({ operation: 'requestChat', ...names, userData });
    this.#secureKey = await this.#relay.until(
      () => readTraffic(this.#relay.entries.slice(before)).told[0]?.answer.secureKey,
    );
  }

  async ask(operation: string, fields: Fields) {
    const name = operation === 'send' ? 'sendMessage' : operation;
    await this.#publish({ operation: name, secureKey: this.#secureKey, ...fields });
    return undefined;
  }

  async file(what: string, { file = '', fileName = '', description = '', fileId }: Record<string, string>) {
    const operation = {
      upload: 'fileUpload',
      limits: 'fileGetLimits',
      download: 'fileDownload',
      delete: 'fileDelete',
    }[what];
    const form = new FormData();
    form.set('operation', operation ?? '');
    if (what === 'upload') {
      form.set('file', new Blob([file]), fileName);
      form.set('userData[file-description]', description);
    } else if (fileId !== undefined) form.set('fileId', fileId);
    form.set('secureKey', this.#secureKey);
    const headers = { ...this.#headers, cookie: this.#cookie };
    const answer = await fetch(`${this.#url}/2/chat-ntf`, { method: 'POST', body: form, headers });
    await answer.arrayBuffer();
    return undefined;
  }

  async readAll(chat: LoggedChat) {
    const log = await chat.log();
    const ended = log.some(({ type }) => type === 'ChatEnded');
    const last = log.findLast((entry) => 'index' in entry && entry.visibility === 'all');
    await this.#relay.until(() => {
      const { told, bayeux } = readTraffic(this.#relay.entries);
      const mine = told.filter(({ chatId }) => chatId === chat.id);
      const isRead = mine.some(({ answer }) =>
        answer.messages.some(({ index }) => last !== undefined && 'index' in last && index === last.index),
      );
      const isOver = !ended || mine.some(({ answer }) => answer.chatEnded === true);
      const isAnswered = bayeux.every(
        ({ message, reply }) => reply !== undefined || message.channel === '/meta/connect',
      );
      return (isRead && isOver && isAnswered) || undefined;
    });
  }

  async close() {
    this.#isClosed = true;
    await this.#send({ channel: '/meta/disconnect', clientId: this.#clientId, id: 'd' });
    await this.#polling;
    this.#socket?.close();
  }

  async #keepConnected() {
    const connect = { channel: '/meta/connect', connectionType: 'long-polling', id: 'c' };
    while (!this.#isClosed && this.#socket === undefined)
      await this.#send({ ...connect, clientId: this.#clientId, advice: { timeout: 20 } }).catch(() => {});
    if (this.#socket !== undefined)
      await this.#send({ ...connect, connectionType: 'websocket', clientId: this.#clientId });
  }

  async #publish(data: Fields) {
    const id = `p${++this.#published}`;
    await this.#send({ channel: '/service/chatV2/support', clientId: this.#clientId, id, data });
    await this.#relay.until(() => {
      const { bayeux } = readTraffic(this.#relay.entries);
      return bayeux.some(({ message, reply }) => message.id === id && reply !== undefined) || undefined;
    });
  }

  async #send(message: Fields) {
    const body = JSON.stringify([message]);
    if (this.#socket !== undefined) return void this.#socket.send(body);
    const headers = {
      ...this.#headers,
      cookie: this.#cookie,
      'content-type': 'application/json;charset=UTF-8',
    };
    const answer = await fetch(`${this.#url}/cometd`, { method: 'POST', body, headers });
    const cookie = answer.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';', 1)[0] ?? '';
    await answer.arrayBuffer();
  }
}
