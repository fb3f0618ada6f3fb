import { ask, BASE, FORM } from '../attack/ask.ts';
import { parsed } from '../attack/kills/stage.ts';
import { soon } from './expect.ts';

/** An answer of the Chat API, as far as it is looked at. */
export interface ChatAnswer {
  readonly statusCode?: number;
  readonly chatId?: string;
  readonly secureKey?: string;
  readonly chatEnded?: boolean;
  readonly nextPosition?: number;
  readonly messages?: ReadonlyArray<{
    readonly type: string;
    readonly text?: string;
    readonly from: { readonly nickname: string };
  }>;
}

/** A customer over REST, whose requests may each go to another port. */
export class Customer {
  readonly service: string;
  readonly chatId: string;
  readonly secureKey: string;

  private constructor(service: string, { chatId = '', secureKey = '' }: ChatAnswer) {
    this.service = service;
    this.chatId = chatId;
    this.secureKey = secureKey;
  }

  /** @throws Error where there is no chat */
  static async start(port: number, service: string): Promise<Customer> {
    const { text } = await ask(port, 'POST', `${BASE}/2/chat/${service}`, 'nickname=Jo', FORM);
    const answer = parsed<ChatAnswer>(text) ?? {};
    if (answer.statusCode !== 0) throw new Error(`no chat was started: ${text}`);
    return new Customer(service, answer);
  }

  /** The answer; undefined where none came. */
  async does(
    port: number,
    operation: string,
    fields: Record<string, string> = {},
  ): Promise<ChatAnswer | undefined> {
    const body = new URLSearchParams({ secureKey: this.secureKey, ...fields }).toString();
    const path = `${BASE}/2/chat/${this.service}/${this.chatId}/${operation}`;
    return parsed<ChatAnswer>((await ask(port, 'POST', path, body, FORM)).text);
  }

  async texts(port: number): Promise<readonly string[]> {
    return textsOf(await this.does(port, 'refresh', { transcriptPosition: '1' }));
  }

  /** The same from a process that can tell: one that has just got its store back may refuse, which says nothing of the chat. */
  async textsAtLast(port: number): Promise<readonly string[]> {
    let answer: ChatAnswer | undefined;
    await soon(`chat ${this.chatId} can be read`, async () => {
      answer = await this.does(port, 'refresh', { transcriptPosition: '1' });
      return answer?.statusCode === 0;
    });
    return textsOf(answer);
  }
}

function textsOf({ messages = [] }: ChatAnswer = {}): readonly string[] {
  return messages.map(({ text, type }) => text ?? type);
}
