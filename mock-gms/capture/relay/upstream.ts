import http from 'node:http';
import https from 'node:https';

/** Milliseconds for which a connection is kept that nobody uses: shorter than servers and what stands before them do. */
const IDLE = 2000;

/** The one server that a relay passes on to. */
export class Upstream {
  readonly url: URL;
  /** Whether its certificate is checked. */
  readonly isVerified: boolean;
  readonly #agent: http.Agent;
  readonly #ask: typeof http.request;

  constructor(url: string, isVerified: boolean, idle = IDLE) {
    this.url = new URL(url);
    this.isVerified = isVerified;
    const isSecure = this.url.protocol === 'https:';
    this.#ask = isSecure ? https.request : http.request;
    // The agent closes what is idle for so long; a request that is under way may take longer.
    const kept = { keepAlive: true, timeout: idle };
    this.#agent = isSecure
      ? new https.Agent({ ...kept, rejectUnauthorized: isVerified })
      : new http.Agent(kept);
  }

  /** Begins a request. The path goes letter for letter, so that it cannot name another server. */
  request(method: string | undefined, path: string, headers: readonly string[]): http.ClientRequest {
    const { hostname, port } = this.url;
    return this.#ask({
      hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
      port,
      path,
      method,
      headers: headers as string[],
      agent: this.#agent,
      setHost: false,
    });
  }

  webSocketUrl(path: string): string {
    return `${this.url.protocol === 'https:' ? 'wss' : 'ws'}://${this.url.host}${path}`;
  }

  close(): void {
    this.#agent.destroy();
  }
}
