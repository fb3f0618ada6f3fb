import { connectMockGms } from '../../mock-gms/handle/connect.ts';
import type { MockGms } from '../../mock-gms/handle/mock-gms.ts';
import { RedisServer } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { TcpProxy } from '../../mock-gms/store/redis/tcp-proxy.fixture.ts';
import { Target } from '../attack/target/target.ts';
import { Balancer } from './balancer.ts';

/** One process of mock-gms, and its own way to Redis. */
export interface Node {
  readonly proxy: TcpProxy;
  target: Target;
  handle: MockGms;
}

/** Several processes of mock-gms over one Redis, behind a balancer. */
export class Cluster {
  readonly redis: RedisServer;
  readonly balancer: Balancer;
  readonly #nodes: Node[] = [];

  private constructor(redis: RedisServer, balancer: Balancer) {
    this.redis = redis;
    this.balancer = balancer;
  }

  static async start(count: number): Promise<Cluster> {
    const cluster = new Cluster(await RedisServer.start(), await Balancer.start());
    try {
      await Promise.all(Array.from({ length: count }, () => cluster.#add()));
      cluster.balance();
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  get nodes(): readonly Node[] {
    return this.#nodes;
  }

  /** @throws RangeError where there is none */
  node(index: number): Node {
    const node = this.#nodes[index];
    if (node === undefined) throw new RangeError(`there is no node ${index}`);
    return node;
  }

  url(index: number): string {
    return `http://127.0.0.1:${this.node(index).target.port}`;
  }

  /** Lets the balancer use every node that lives. */
  balance(): void {
    this.balancer.nodes = this.#nodes
      .filter(({ target }) => target.isAlive)
      .map(({ target: { port } }) => port);
  }

  /** Kills a node: the balancer finds out by itself. */
  async kill(index: number): Promise<void> {
    await this.node(index).target.stop();
  }

  /** Starts a process in the place of one that was killed. */
  async replace(index: number): Promise<void> {
    const node = this.node(index);
    node.target = await started(node.proxy.url);
    node.handle = await connectMockGms(this.url(index));
    this.balance();
  }

  async close(): Promise<void> {
    for (const { target, proxy } of this.#nodes) {
      await target.stop();
      await proxy.close();
    }
    await this.balancer.close();
    await this.redis.close();
  }

  async #add(): Promise<void> {
    const proxy = await TcpProxy.start(this.redis.port);
    const target = await started(proxy.url);
    const handle = await connectMockGms(`http://127.0.0.1:${target.port}`);
    this.#nodes.push({ proxy, target, handle });
  }
}

function started(store: string): Promise<Target> {
  return Target.start({ args: ['--port', '0', '--script', 'none', '--store', store] });
}
