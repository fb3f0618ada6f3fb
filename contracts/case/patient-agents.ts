import type { Waits } from '../probe/wire/waits.ts';
import { defined } from '../shared/defined.ts';
import type { AgentDriver, DrivenChat } from '../target/agent-driver.ts';

/** How the agents' side is waited for. */
interface Patience {
  /** Awaits something that must come soon; asserts that it does. */
  soon<T>(coming: Promise<T>, expected: string): Promise<T>;
  /** Says what is awaited where a driver never answers. */
  readonly wire: { readonly waits: Waits };
}

/** A driver whose `waitFor` gives up in time: what the agents' side never sees is a finding about the server. */
export function patientAgents(driver: AgentDriver, patience: Patience): AgentDriver {
  const { waits } = patience.wire;
  return {
    waitForChat: async (chatId) =>
      patientChat(
        await waits.during('waitForChat() of the agent driver', driver.waitForChat(chatId)),
        patience,
      ),
  };
}

function patientChat(chat: DrivenChat, patience: Patience): DrivenChat {
  const { waits } = patience.wire;
  return {
    join: (options) => waits.during('join() of the agent driver', chat.join(options)),
    waitFor: (event) => {
      const text = event.text === undefined ? '' : ` "${event.text}"`;
      return patience.soon(chat.waitFor(event), `the agents' side sees a ${event.type}${text}`);
    },
    end: () => waits.during('end() of the agent driver', chat.end()),
    ...defined({ inspect: chat.inspect?.bind(chat) }),
  };
}
