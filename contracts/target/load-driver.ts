import { errorLine } from '../shared/error-text.ts';
import { isObject } from '../shared/json.ts';
import { loadModule } from '../shared/load-module.ts';
import type { AgentDriver } from './agent-driver.ts';
import { DriverError } from './driver-error.ts';
import type { Target } from './target.ts';

/** What a driver's module brings. */
export type DriverModule = Required<Pick<Target, 'agents'>> & Pick<Target, 'inspection' | 'leaveActions'>;

/**
 * Loads the module that plays the agents for a target.
 *
 * Its default export is an AgentDriver, or a function that takes the target and returns one (or a promise of one). A named
 * export `inspection = true` says that the chats it drives have `inspect`, and one `leaveActions = true` that its agents
 * follow the `then` of `leave`.
 *
 * @param path absolute path of the module
 * @throws {DriverError} saying what the module lacks
 * @example
 * const target = { chatApiURL: 'https://gms.example/genesys/2/chat', service: 'support' };
 * const { agents } = await loadDriver('/home/me/desk-driver.mjs', target);
 * typeof agents.waitForChat; // 'function'
 * @see examples/desk-driver.mjs for one over HTTP
 */
export async function loadDriver(path: string, target: Target): Promise<DriverModule> {
  const found = await imported(path);
  if (found.default === undefined) {
    throw new DriverError(
      `${path} has no default export; expected an AgentDriver or a function that makes one`,
    );
  }
  const agents = await made(path, found.default, target);
  if (!isObject(agents) || typeof agents.waitForChat !== 'function') {
    throw new DriverError(
      `${path}: the driver has no waitForChat(); examples/desk-driver.mjs shows a whole one`,
    );
  }
  // What the method does and resolves with, no check can tell before it is called.
  return {
    agents: agents as unknown as AgentDriver,
    ...(found.inspection === true && { inspection: true }),
    ...(found.leaveActions === true && { leaveActions: true }),
  };
}

async function imported(path: string): Promise<Record<string, unknown>> {
  try {
    return await loadModule(path);
  } catch (error) {
    throw new DriverError(`${errorLine(error)}; check its path and its imports`);
  }
}

async function made(path: string, value: unknown, target: Target): Promise<unknown> {
  if (typeof value !== 'function') return value;
  try {
    return await value(target);
  } catch (error) {
    throw new DriverError(`${path}: the default export threw: ${errorLine(error)}`);
  }
}
