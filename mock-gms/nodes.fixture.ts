import type { Command } from './chat/command.ts';
import { isRefusal } from './chat/decide.ts';
import { isTranscriptEntry } from './chat/entry.ts';
import { isStarted } from './chat-server/chat-server-options.ts';
import type { RunningChat } from './chat-server/running-chat.ts';
import { answerForScripts } from './desk/script/chat-script.ts';
import { runScripts } from './desk/script/run.ts';
import type { Script } from './desk/script/script.ts';
import { runNotifications } from './notifications/notifications.ts';
import type { Post } from './notifications/post-json.ts';
import { ServiceRegistry } from './services/registry.ts';
import { open } from './services/restarted.fixture.ts';
import type { Service } from './services/service.ts';
import { Nodes } from './store/nodes.ts';
import { SharedMemory, type View } from './store/shared-memory.fixture.ts';

export interface NodeOptions {
  readonly scripts?: readonly Script[];
  readonly post?: Post;
}

/** Some servers over one store. */
export class Cluster {
  readonly shared = new SharedMemory();

  async open({ scripts = [], post }: NodeOptions = {}): Promise<Node> {
    const view = this.shared.open();
    const registry = new ServiceRegistry({
      store: view,
      nodes: Nodes.over(view, { clock: this.shared.clock }),
    });
    registry.onService((service) => runScripts(service, scripts));
    registry.onService(answerForScripts);
    if (post !== undefined) registry.onService((service) => runNotifications(service, post));
    registry.setUp(open);
    await registry.recover();
    await this.shared.arrived();
    return new Node(view, registry);
  }

  async openTwo(options: NodeOptions = {}): Promise<readonly [Node, Node]> {
    return [await this.open(options), await this.open(options)];
  }

  arrived(): Promise<void> {
    return this.shared.arrived();
  }

  /** Lets real time pass, for signs of life and for contact that is kept. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 1000) {
      await this.shared.clock.advance(Math.min(left, 1000));
      await this.arrived();
    }
  }
}

/** One server over a store that several have, without its endpoints. */
export class Node {
  readonly view: View;
  readonly registry: ServiceRegistry;

  constructor(view: View, registry: ServiceRegistry) {
    this.view = view;
    this.registry = registry;
  }

  /** The service `support`, as this node has it. */
  get support(): Service {
    return this.registry.get('support') ?? this.registry.ensure('support');
  }

  async start(): Promise<RunningChat> {
    const outcome = await this.support.chats.request({ nickname: 'Jo', request: {}, userData: {} });
    if (!isStarted(outcome)) throw new Error('no chat');
    return outcome.running;
  }

  /** What this node has of a chat, as somebody who asks it gets it. */
  async chat(chatId: string): Promise<RunningChat> {
    const running = await this.support.chats.find(chatId);
    if (running === undefined) throw new Error(`there is no chat ${chatId}`);
    return running;
  }

  async execute(chatId: string, command: Command): Promise<void> {
    const decision = await this.support.chats.execute(await this.chat(chatId), command);
    if (isRefusal(decision)) throw new Error(decision.refused);
  }

  say(chatId: string, text: string): Promise<void> {
    return this.execute(chatId, { type: 'send', by: 1, text });
  }

  /** The process is killed. */
  kill(): void {
    this.view.cut();
    void this.registry.close().catch(() => {});
  }
}

/** The transcript of a chat in short: who did what. */
export function told({ log }: RunningChat): readonly string[] {
  return log
    .filter(isTranscriptEntry)
    .map(({ type, from, text }) => `${from.nickname}: ${type === 'Message' ? text : type}`);
}
