import http from 'node:http';
import https from 'node:https';

/** The one server that a relay passes on to. */
export class Upstream {
  readonly url: URL;
  /** Whether its certificate is checked. */
  readonly isVerified: boolean;
  readonly #agent: http.Agent;
  readonly #ask: typeof http.request;

  constructor(url: string, isVerified: boolean) {
    this.url = new URL(url);
    this.isVerified = isVerified;
    const isSecure = this.url.protocol === 'https:';
    this.#ask = isSecure ? https.request : http.request;
    this.#agent = isSecure
      ? new https.Agent({ keepAlive: true, rejectUnauthorized: isVerified })
      : new http.Agent({ keepAlive: true });
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
