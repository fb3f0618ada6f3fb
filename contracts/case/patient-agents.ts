import type { Waits } from '../probe/waits.ts';
import type { AgentDriver, DrivenChat } from '../target/agent-driver.ts';

/** How the agents' side is waited for. */
interface Patience {
  /** Awaits something that must come soon; asserts that it does. */
  readonly soon: <T>(coming: Promise<T>, expected: string) => Promise<T>;
  /** Says what is awaited where a driver never answers. */
  readonly waits: Waits;
}

/** A driver whose `waitFor` gives up in time: what the agents' side never sees is a finding about the server. */
export function patientAgents(driver: AgentDriver, patience: Patience): AgentDriver {
  return {
    waitForChat: async (chatId) =>
      patientChat(
        await patience.waits.during('waitForChat() of the agent driver', driver.waitForChat(chatId)),
        patience,
      ),
  };
}

function patientChat(chat: DrivenChat, { soon, waits }: Patience): DrivenChat {
  return {
    join: (options) => waits.during('join() of the agent driver', chat.join(options)),
    waitFor: (event) => {
      const text = event.text === undefined ? '' : ` "${event.text}"`;
      return soon(chat.waitFor(event), `the agents' side sees a ${event.type}${text}`);
    },
    end: () => waits.during('end() of the agent driver', chat.end()),
    ...(chat.inspect !== undefined && { inspect: chat.inspect.bind(chat) }),
  };
}
