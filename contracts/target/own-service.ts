import type { MockGms } from '../../mock-gms/index.ts';
import { mockGmsTarget } from './mock-gms-target.ts';
import type { Target } from './target.ts';

/**
 * Does something with a service that nobody else uses, and takes the service away afterwards: a server holds a thousand of
 * them, and there are more runs than that.
 *
 * @example
 * await inOwnService(gms, (target) => runCase(contractCase, target));
 */
export async function inOwnService<Result>(
  gms: MockGms,
  work: (target: Target) => Promise<Result>,
): Promise<Result> {
  const target = mockGmsTarget(gms);
  try {
    return await work(target);
  } finally {
    await gms.service(target.service).remove();
  }
}
