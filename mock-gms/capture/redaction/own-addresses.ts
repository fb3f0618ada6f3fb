import { withoutParameters } from '../traffic/chat-path.ts';

/** What stands for the server that was recorded. */
export const STAND_IN = 'gms.example';

const ADDRESS = /^(https?):\/\/[^/?#\s]+(\/[^#\s]*)$/;
const SERVICE = /^.*?\/2\/chat(?:-ntf|\/[^/?]+)/;

/** Where a recorded server is, and what stands for its base path under the address that clients know. */
export interface RecordedServer {
  /** With its base path: `https://gms.example/gms-chat`. */
  readonly target: string;
  readonly basePath: string;
}

/** The paths of a server that clients asked for: addresses within these are the server's own. */
export class OwnAddresses {
  readonly #known = new Set<string>();
  readonly #server: RecordedServer | undefined;

  constructor(server?: RecordedServer) {
    this.#server = server && {
      target: server.target.replace(/\/+$/, ''),
      basePath: server.basePath.replace(/\/+$/, ''),
    };
  }

  /** Something was asked for at this path. */
  add(path: string): void {
    const [service] = SERVICE.exec(withoutParameters(path)) ?? [];
    if (service !== undefined) this.#known.add(service);
  }

  /**
   * An address of the server, such as that of a file, as requests have it; undefined for any other text.
   *
   * @param shown a path as it is shown
   */
  redacted(text: string, shown: (path: string) => string): string | undefined {
    const [, scheme, path = ''] = ADDRESS.exec(this.#asKnown(text)) ?? [];
    const [service] = SERVICE.exec(withoutParameters(path)) ?? [];
    if (service === undefined || !this.#known.has(service)) return undefined;
    return `${scheme}://${STAND_IN}${shown(path)}`;
  }

  /** Under the path that clients know. */
  #asKnown(text: string): string {
    const { target = '', basePath = '' } = this.#server ?? {};
    if (target === '' || !text.startsWith(`${target}/`)) return text;
    return new URL(target).origin + basePath + text.slice(target.length);
  }
}
