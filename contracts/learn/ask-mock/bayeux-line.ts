import { isObject, type JsonObject } from '../../shared/json.ts';
import { walkableJson } from './walkable-json.ts';

const HANDSHAKE = { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] };

/** A client of the mock's Bayeux server, which fetches what is pushed when it is told to. */
export class BayeuxLine {
  readonly #url: string;
  clientId = '';

  constructor(url: string) {
    this.#url = url;
  }

  /** Sends one message; resolves with its reply and with what was pushed along. */
  async send(
    message: JsonObject,
  ): Promise<{ readonly reply: JsonObject | undefined; readonly pushes: readonly JsonObject[] }> {
    // A capture can begin in the middle.
    if (this.clientId === '' && message.channel !== HANDSHAKE.channel) await this.send(HANDSHAKE);
    const own = { ...message, ...(message.channel !== HANDSHAKE.channel && { clientId: this.clientId }) };
    const answered = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([own]),
    }).then(
      (answer) => answer.text(),
      () => '',
    );
    // A refusal over HTTP is no list.
    const list = walkableJson(answered);
    const came = Array.isArray(list) ? list.filter(isObject) : [];
    const reply = came.find((each) => 'successful' in each && each.channel === message.channel);
    if (message.channel === HANDSHAKE.channel) this.clientId = String(reply?.clientId ?? '');
    return { reply, pushes: pushesIn(came) };
  }

  /** What waits for this client. */
  async fetch(): Promise<readonly JsonObject[]> {
    const connect = { channel: '/meta/connect', connectionType: 'long-polling', advice: { timeout: 0 } };
    return (await this.send(connect)).pushes;
  }
}

function pushesIn(messages: readonly JsonObject[]): readonly JsonObject[] {
  return messages.flatMap(({ data }) => (isObject(data) ? [data] : []));
}
