import { go, onEvents, place, serviceName } from './store.ts';

/** Opens a chat that starts while none is open: the first minute needs no click. */
export function openFirstChat(): void {
  onEvents((events) => {
    if (place.peek().chat !== undefined) return;
    const started = events.find(
      ({ type, service }) => type === 'chatStarted' && service === serviceName.peek(),
    );
    if (started?.type === 'chatStarted') go({ service: started.service, chat: started.chatId });
  });
}
