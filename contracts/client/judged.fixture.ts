import { Relay, sameAddresses } from '../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import { type ClientScript, Scripted } from './customer/script.ts';
import { judgeClient } from './judge-client.ts';
import { situations } from './situations/index.ts';
import type { Situation } from './situations/situation.ts';
import type { Verdict } from './verdict/verdict.ts';

/** How a client is judged in a test. */
export interface Judged {
  readonly script: ClientScript;
  /** By name, or ones of the test's own. */
  readonly plays: readonly (string | Situation['play'])[];
  readonly settings?: SettingsChange;
  /** Milliseconds. */
  readonly settle?: number;
  readonly limit?: number;
  /** Milliseconds for which it is watched after something went wrong. */
  readonly watch?: number;
}

/** Judges a client that a script has in hand, against a mock GMS of its own. */
export async function judged({
  script,
  plays,
  settings = {},
  settle = 0,
  limit = 5000,
  watch = 500,
}: Judged): Promise<Verdict> {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('judged');
  await service.configure(settings);
  const relay = await Relay.open({
    upstream: gms.url,
    addresses: sameAddresses((path) => path.replace('/genesys/cometd', '/genesys/cometd/judged')),
  });
  const dataURL = `${relay.url}/genesys/2/chat/judged`;
  const where = {
    dataURL,
    cometURL: `${relay.url}/genesys/cometd`,
    service: 'judged',
    channel: '/service/chatV2/judged',
  };
  try {
    return await judgeClient({
      service,
      relay,
      dataURL,
      customer: new Scripted(script, where, limit),
      situations: plays.map(situationOf),
      failOn: [],
      limit,
      outage: 1000,
      watch,
      settle,
      progress: { begins: () => {}, happens: () => {}, ended: () => {} },
      skip: () => new AbortController().signal,
      quit: new AbortController().signal,
    });
  } finally {
    await relay.close();
    await gms.close();
  }
}

function situationOf(play: string | Situation['play']): Situation {
  if (typeof play === 'string') {
    const found = situations.find(({ name }) => name === play);
    if (found === undefined) throw new Error(`there is no situation ${play}`);
    return found;
  }
  const [first] = situations;
  return { ...(first as Situation), name: 'own', needs: [], play };
}

/** The ids of the rules that a client broke. */
export function brokenBy({ rules }: Verdict): string[] {
  return rules.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id);
}
