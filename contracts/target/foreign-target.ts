import { connectMockGms } from '../../mock-gms/index.ts';
import { defined } from '../shared/defined.ts';
import { errorText } from '../shared/error-text.ts';
import { DriverError } from './driver-error.ts';
import { type DriverModule, loadDriver } from './load-driver.ts';
import { mockGmsDriver } from './mock-gms-target.ts';
import type { Target } from './target.ts';
import type { TargetOptions } from './target-options.ts';

/** A server as it is reached over the network, without anything that moves its agents' side. */
export function plainTarget({ url, agentDriver: _, moreOffers = [], ...rest }: TargetOptions): Target {
  return { ...rest, chatApiURL: `${url}/2/chat`, offers: [...(rest.offers ?? []), ...moreOffers] };
}

/**
 * A server as the options describe it, with the agents that their module plays.
 *
 * @throws {DriverError} for a module that cannot be used
 * @example
 * const { chatApiURL } = await foreignTarget({ url: 'https://gms.example/genesys', service: 'customer-support' });
 * chatApiURL; // 'https://gms.example/genesys/2/chat'
 * @see loadDriver for the module
 */
export async function foreignTarget(options: TargetOptions): Promise<Target> {
  const plain = plainTarget(options);
  if (options.agentDriver === undefined) return plain;
  if (options.agentDriver === 'mock-gms') return { ...plain, ...(await mockGmsElsewhere(options)) };
  return { ...plain, ...(await loadDriver(options.agentDriver, plain)) };
}

/** The desk of a mock GMS that runs elsewhere. Its clock and settings are left alone: others may use the service. */
async function mockGmsElsewhere({ url, service }: TargetOptions): Promise<DriverModule> {
  const { origin } = new URL(url);
  try {
    const token = process.env.MOCK_GMS_TOKEN || undefined;
    const gms = await connectMockGms(origin, defined({ token }));
    return { agents: mockGmsDriver(gms.service(service)), inspection: true, leaveActions: true };
  } catch (error) {
    const text = errorText(error);
    const advice = /CERT|certificate/.test(text)
      ? 'start this command with NODE_EXTRA_CA_CERTS=FILE, where FILE has its certificate'
      : 'start one there';
    throw new DriverError(
      `the agent driver mock-gms found no mock GMS at ${origin}: ${text}; ${advice}, or give --agent-driver a module of your own`,
    );
  }
}
