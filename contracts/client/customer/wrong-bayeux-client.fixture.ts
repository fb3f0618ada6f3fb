import type { ClientScript, ScriptContext } from './script.ts';

export interface Message {
  channel: string;
  id?: string;
  clientId?: string;
  successful?: boolean;
  advice?: { reconnect?: string; interval?: number; timeout?: number };
  data?: { secureKey?: string; chatEnded?: boolean; messages?: Array<{ index?: number }> };
  [field: string]: unknown;
}

interface Outgoing {
  readonly messages: readonly Message[];
  readonly headers: Record<string, string>;
}

/** What a wrong client does to a post before it goes out; more than one go out at once. */
export type BayeuxWrong = (post: Outgoing) => readonly Outgoing[];

/** What a wrong client does otherwise than it should. */
export interface Habits {
  readonly subscribe?: string;
  /** Connects once more although a handshake is advised. */
  readonly followsAdvice?: false;
  /** Sends a message after a new handshake, without asking for what it missed. */
  readonly takesUp?: false;
  /** What it does without pause after something went wrong, or always. */
  readonly storm?: 'asks at every good connect' | 'wants no connect held' | 'handshakes on and on';
}

/** Milliseconds before a request that failed is tried again. */
const RETRY = 250;

/** No storm lasts longer: it has been seen by then. */
const MOST_IN_A_STORM = 150;

/** A small CometD client over long-polling that does everything right, and one thing wrong. */
export class WrongBayeuxClient implements ClientScript {
  readonly #wrong: BayeuxWrong;
  readonly #habits: Habits;
  #url = '';
  #channel = '';
  #cookie = '';
  #clientId = '';
  #secureKey = '';
  #position = 1;
  #isOver = false;
  #stormed = 0;
  /** What happened since it last had all news may be missing. */
  #hasLost = false;
  #isDown = false;
  #ids = 0;
  #onStarted = () => {};

  constructor(wrong: BayeuxWrong = (post) => [post], habits: Habits = {}) {
    this.#wrong = wrong;
    this.#habits = habits;
  }

  readonly start = async ({ cometURL, channel }: ScriptContext): Promise<void> => {
    this.#url = cometURL;
    this.#channel = channel;
    this.#isOver = false;
    this.#hasLost = false;
    this.#stormed = 0;
    this.#position = 1;
    this.#secureKey = '';
    await this.#handshake();
    if (this.#habits.subscribe !== undefined)
      await this.#post([{ channel: '/meta/subscribe', subscription: this.#habits.subscribe }]);
    await this.#publish({ operation: 'requestChat', nickname: 'Jo' });
    const started = new Promise<void>((resolve) => {
      this.#onStarted = resolve;
    });
    void this.#connectOn();
    await started;
  };

  readonly send = async (message: string): Promise<void> => {
    await this.#publish({ operation: 'sendMessage', message, secureKey: this.#secureKey });
  };

  /** Asks for what there is of the chat. */
  readonly comeBack = async (): Promise<void> => {
    await this.#publish(this.#question());
  };

  readonly upload = async ({ name }: { name: string }): Promise<void> => {
    for (const operation of ['fileGetLimits', 'fileUpload']) {
      const form = new FormData();
      form.append('operation', operation);
      form.append('secureKey', this.#secureKey);
      if (operation === 'fileUpload') form.append('file', new Blob(['A short note.\n']), name);
      const [post] = this.#wrong({ messages: [], headers: { cookie: this.#cookie } });
      await fetch(this.#url.replace(/\/cometd$/, '/2/chat-ntf'), {
        method: 'POST',
        body: form,
        headers: { cookie: post?.headers.cookie ?? '' },
      });
    }
  };

  readonly stop = async (): Promise<void> => {
    this.#isOver = true;
    await this.#post([{ channel: '/meta/disconnect' }]);
  };

  #publish(data: object): Promise<Message[]> {
    return this.#post([{ channel: this.#channel, data }]);
  }

  async #handshake(): Promise<void> {
    this.#clientId = '';
    const handshake = { version: '1.0', supportedConnectionTypes: ['long-polling'] };
    const [reply] = await this.#post([{ channel: '/meta/handshake', ...handshake }]);
    this.#clientId = reply?.clientId ?? '';
  }

  async #connectOn(): Promise<void> {
    while (!this.#isOver) {
      // The first one after a loss is to be answered at once, so that the client knows that all is well again.
      const isImpatient = this.#storms('wants no connect held') || this.#isDown;
      const connect = { channel: '/meta/connect', connectionType: 'long-polling' };
      const received = await this.#post([isImpatient ? { ...connect, advice: { timeout: 0 } } : connect]);
      const reply = received.find(({ channel }) => channel === '/meta/connect');
      this.#isDown = false;
      if (reply === undefined) {
        this.#hasLost = true;
        this.#isDown = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      } else if (reply.successful !== false && this.#hasLost && this.#storms('asks at every good connect')) {
        void this.#publish(this.#question());
      } else if (reply.successful !== false && this.#hasLost && this.#habits.storm === undefined) {
        this.#hasLost = false;
        await this.#publish(this.#question());
      }
      if (reply?.successful !== false) continue;
      if (this.#habits.followsAdvice === false)
        await this.#post([{ channel: '/meta/connect', connectionType: 'long-polling' }]);
      await this.#handshake();
      while (this.#storms('handshakes on and on')) await this.#handshake();
      const { takesUp = true } = this.#habits;
      if (takesUp) await this.#publish(this.#question());
      else await this.send('Am I still there?');
    }
  }

  #question(): object {
    return {
      operation: 'requestNotifications',
      secureKey: this.#secureKey,
      transcriptPosition: this.#position,
    };
  }

  /** Whether the storm goes on, which ends in time. */
  #storms(storm: Habits['storm']): boolean {
    if (this.#habits.storm !== storm || this.#isOver || this.#stormed >= MOST_IN_A_STORM) return false;
    this.#stormed += 1;
    return true;
  }

  async #post(messages: readonly Message[]): Promise<Message[]> {
    const named = messages.map((message) => {
      this.#ids += 1;
      return { id: String(this.#ids), ...(this.#clientId && { clientId: this.#clientId }), ...message };
    });
    const headers = { 'content-type': 'application/json;charset=UTF-8', cookie: this.#cookie };
    const posts = this.#wrong({ messages: named, headers });
    const [received = []] = await Promise.all(posts.map((post) => this.#send(post)));
    return received;
  }

  async #send({ messages, headers }: Outgoing): Promise<Message[]> {
    try {
      const response = await fetch(this.#url, { method: 'POST', body: JSON.stringify(messages), headers });
      const cookie = response.headers.get('set-cookie');
      if (cookie !== null) this.#cookie = cookie.split(';', 1)[0] ?? '';
      const received = (await response.json()) as Message[];
      if (!Array.isArray(received)) return [];
      for (const { data } of received) {
        this.#secureKey = data?.secureKey ?? this.#secureKey;
        if (this.#secureKey !== '') this.#onStarted();
        for (const { index = 0 } of data?.messages ?? [])
          this.#position = Math.max(this.#position, index + 1);
      }
      return received;
    } catch {
      return [];
    }
  }
}
