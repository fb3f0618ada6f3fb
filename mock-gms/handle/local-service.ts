import type { RunningChat } from '../chat-server/running-chat.ts';
import { Desk } from '../desk/desk.ts';
import type { Service } from '../services/service.ts';
import { deadlineSignal } from './deadline-signal.ts';
import { localChat } from './local-chat.ts';
import type { ChatHandle, ServiceHandle } from './mock-gms.ts';

/** The handle of a service that runs in this process. */
export function localService(service: Service, dataURL: string): ServiceHandle {
  const desk = new Desk(service);
  const handleOf = ({ chat }: RunningChat): ChatHandle => localChat(desk, chat.id);
  const { clock, faults, journal, chats } = service;
  return {
    name: service.name,
    dataURL,
    async configure(change) {
      service.configure(change);
      return service.settings;
    },
    async waitForChat(options = {}) {
      const known = desk.next();
      if (known !== undefined) return handleOf(known);
      return handleOf(
        await nextChat(desk, deadlineSignal(options, `a chat to start in service ${service.name}`)),
      );
    },
    chats: async () => [...chats.chats].map(handleOf),
    chat: async (chatId) => handleOf(await desk.find(chatId)),
    clock: {
      now: async () => clock.now(),
      freeze: async () => clock.freeze(),
      resume: async () => clock.resume(),
      advance: (milliseconds, options) => clock.advance(milliseconds, options),
    },
    faults: {
      add: async (fault) => faults.add(fault),
      list: async () => faults.list(),
      clear: async () => faults.clear(),
    },
    journal: async () => journal.list(),
  };
}

function nextChat(desk: Desk, signal: AbortSignal): Promise<RunningChat> {
  return new Promise((resolve, reject) => {
    const stop = desk.service.chats.onEntries(() => {
      const started = desk.next();
      if (started === undefined) return;
      stop();
      resolve(started);
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason);
    });
  });
}
