import { isTranscript } from './state/fold-entry.ts';
import { announcement, onEvents, place } from './state/store.ts';

/** Tells a screen reader what is said in the open chat. */
export function announceNews(): void {
  onEvents((events) => {
    const said = events.flatMap((event) => {
      if (event.type !== 'entry' || event.chatId !== place.peek().chat || !isTranscript(event.entry))
        return [];
      const { type, from, text = '' } = event.entry;
      if (type === 'Message') return [`${from.nickname}: ${text}`];
      if (type === 'ParticipantJoined') return [`${from.nickname} joined`];
      if (type === 'ParticipantLeft') return [`${from.nickname} left`];
      return type === 'FileUploaded' ? [`${from.nickname} sent a file`] : [];
    });
    if (said.length > 0) announcement.value = said.slice(-3).join('. ').slice(0, 500);
  });
}
