import { AssertionError } from 'node:assert';
import { defined } from '../../../contracts/shared/defined.ts';
import { errorLine } from '../../../contracts/shared/error-text.ts';
import type { AgentDriver, DrivenChat } from '../../../contracts/target/agent-driver.ts';

/**
 * Agents of a server whose driver is known to be right: where one of them cannot act, that is a finding, since the
 * customer never sees what was to be done.
 *
 * A suite cannot say so of any server: there, the driver may be at fault.
 */
export function findingsOfAgents(driver: AgentDriver): AgentDriver {
  const { waitForChat } = findingsOf(driver);
  return { waitForChat: async (chatId) => drivenChat(findingsOf(await waitForChat(chatId))) };
}

function drivenChat({ join, waitFor, end, inspect }: DrivenChat): DrivenChat {
  return {
    join: async (options) => findingsOf(await join(options)),
    waitFor,
    end,
    ...defined({ inspect }),
  };
}

/** The same object, whose methods fail as findings. */
function findingsOf<T extends object>(driven: T): T {
  return new Proxy(driven, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name, of);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => finding(String(name), async () => value.apply(of, given));
    },
  });
}

async function finding<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AssertionError) throw error;
    throw new AssertionError({ message: `${what}() of an agent failed: ${errorLine(error)}` });
  }
}
