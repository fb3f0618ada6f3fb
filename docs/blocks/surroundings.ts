import { type RunningMockGms, startMockGms } from '../../mock-gms/index.ts';
import { freePorts, withPorts } from './free-ports.ts';

/** What pages call a GMS that a reader has. */
const SOMEBODYS_GMS = /https:\/\/(?:gms\.example|gms-a\.example|gms-b\.example|host)\/genesys/g;

/** A line that starts a mock, which then stays in the foreground. */
export const STARTS_A_SERVER = /\b(?:npm start|(?:npx )?mock-gms(?! (?:record|replay))(?:$| [^&|]*$))/m;

/** What blocks find when they run: a mock where they name one, and another one in place of a GMS of the reader's. */
export interface Surroundings {
  /** The port in place of 8080. */
  readonly port: number;
  /** A text with the addresses that hold here. */
  place(text: string): string;
  close(): Promise<void>;
}

/** @param texts all that is to run in these surroundings */
export async function surroundingsFor(texts: readonly string[]): Promise<Surroundings> {
  const text = texts.join('\n');
  const ports = await freePorts(texts);
  const port = ports.get('8080') ?? 0;
  const servers: RunningMockGms[] = [];
  let gms = '';
  if (text.search(SOMEBODYS_GMS) >= 0) {
    const server = await startMockGms({ port: 0 });
    servers.push(server);
    gms = `${server.url}/genesys`;
  }
  // As from the command line: every service has somebody who answers.
  if (/\b(?:localhost|127\.0\.0\.1):8080\b/.test(text) && !STARTS_A_SERVER.test(text))
    servers.push(await startMockGms({ port, defaults: { script: 'greeter' } }));
  return {
    port,
    place: (given) => withPorts(given, ports).replaceAll(SOMEBODYS_GMS, gms),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
