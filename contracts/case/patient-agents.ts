import type { AgentDriver, DrivenChat } from '../target/agent-driver.ts';

/** Awaits something that must come soon; asserts that it does. */
type Soon = <T>(coming: Promise<T>, expected: string) => Promise<T>;

/** A driver whose `waitFor` gives up in time: what the agents' side never sees is a finding about the server. */
export function patientAgents(driver: AgentDriver, soon: Soon): AgentDriver {
  return { waitForChat: async (chatId) => patientChat(await driver.waitForChat(chatId), soon) };
}

function patientChat(chat: DrivenChat, soon: Soon): DrivenChat {
  return {
    join: (options) => chat.join(options),
    waitFor: (event) => {
      const text = event.text === undefined ? '' : ` "${event.text}"`;
      return soon(chat.waitFor(event), `the agents' side sees a ${event.type}${text}`);
    },
    end: () => chat.end(),
    ...(chat.inspect !== undefined && { inspect: chat.inspect.bind(chat) }),
  };
}
