import type { WebChatService } from '../../../client/index.ts';
import { importBuilt } from './built.ts';
import type { Transport } from './disturbance.ts';
import { scaledClock } from './scaled-clock.ts';

/** How many times as fast as ours the client's time runs. */
export const TIME_FACTOR = 20;

/** Milliseconds of the client's time: on a busy machine an answer may take a few seconds of ours. */
const AJAX_TIMEOUT = 60_000;

const STARTS = 5;

/** The fate of a message that the customer sent. */
export interface SentMessage {
  readonly text: string;
  readonly outcome: 'resolved' | 'rejected';
}

/** A customer with the built client, who notes what the page is shown. */
export class Customer {
  /** Texts of the agent's messages, in the order in which they were shown. */
  readonly shown: string[] = [];
  readonly sent: SentMessage[] = [];
  chatId = '';
  isOver = false;
  readonly #service: WebChatService;

  private constructor(service: WebChatService) {
    this.#service = service;
    service.on('messageReceived', ({ messages }) => {
      for (const { type, text, from } of messages) {
        if (type === 'Message' && from.type === 'Agent') this.shown.push(text ?? '');
      }
    });
    service.on('ended', () => {
      this.isOver = true;
    });
  }

  static async open(transport: Transport, origin: string, service: string): Promise<Customer> {
    const { createWebChatService } = await importBuilt('client');
    const { cometdForNode } = await importBuilt('client/node');
    return new Customer(
      createWebChatService({
        dataURL: `${origin}/genesys/2/chat/${service}`,
        ajaxTimeout: AJAX_TIMEOUT,
        clock: scaledClock(TIME_FACTOR),
        warn: () => {},
        cometd: cometdForNode,
        cometD: {
          enabled: transport !== 'polling',
          cometURL: `${origin}/genesys/cometd`,
          channel: `/service/chatV2/${service}`,
          websocketEnabled: transport === 'cometd-websocket',
          logLevel: 'warn',
        },
      }),
    );
  }

  /** Starts a chat, as somebody does who tries again when it fails. @throws the last reason */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#service.startChat({ nickname: 'Jo' });
        this.chatId = (await this.#service.getSessionData()).sessionID;
        return;
      } catch (error) {
        if (attempt === STARTS) throw error;
      }
    }
  }

  /** Sends a message; what was not accepted is not sent again. */
  async send(text: string): Promise<void> {
    const outcome = await this.#service.sendMessage({ message: text }).then(
      () => 'resolved' as const,
      () => 'rejected' as const,
    );
    this.sent.push({ text, outcome });
  }

  async end(): Promise<void> {
    await this.#service.endChat().catch(() => {});
  }
}
