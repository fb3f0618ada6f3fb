import { doneOverRest, type Lesson, sighting } from '../lesson.ts';

const CUSTOMER = 1;

export const eventLessons: readonly Lesson[] = [
  {
    id: 'learn-event-01',
    title: 'The first event is the join of the customer, who is participant 1',
    provenance: 'documented',
    cases: ['start-02'],
    look: ({ events }) =>
      events
        .filter(({ event }) => event.index === 1)
        .map(({ entry, event: { type, from } }) =>
          sighting(
            entry,
            type === 'ParticipantJoined' && from?.participantId === CUSTOMER && from.type === 'Client',
            `event 1 is of participant ${from?.participantId}`,
          ),
        ),
  },
  {
    id: 'learn-event-02',
    title: 'utcTime is in whole seconds',
    provenance: 'observed',
    cases: ['answer-06'],
    look: ({ events }) =>
      events.flatMap(({ entry, event: { utcTime } }) =>
        utcTime === undefined
          ? []
          : [sighting(entry, utcTime % 1000 === 0, `utcTime ends in ${utcTime % 1000}`)],
      ),
  },
  {
    id: 'learn-event-03',
    title: 'An initial text is a Message of the customer with index 2',
    provenance: 'observed',
    cases: ['start-13', 'cometd-start-10'],
    look: ({ acts, events }) => {
      const start = acts.find(({ operation, fields }) => operation === 'requestChat' && fields.text);
      const second = events.find(({ event }) => event.index === 2);
      if (start === undefined || second === undefined) return [];
      const { type, from } = second.event;
      const isIt = type === 'Message' && from?.participantId === CUSTOMER;
      return [sighting(second.entry, isIt, 'event 2 is something else')];
    },
  },
  {
    id: 'learn-event-04',
    title: 'A read receipt comes back as a Notice of the customer with the text read-confirm',
    provenance: 'inferred',
    cases: ['read-receipt-01', 'read-receipt-04'],
    look: ({ acts, events }) => {
      const receipt = acts.find(({ operation, isRefused }) => operation === 'readReceipt' && !isRefused);
      if (receipt === undefined) return [];
      const later = events.filter(({ at }) => at >= receipt.at);
      const found = later.find(({ event }) => event.text === 'read-confirm');
      if (found !== undefined)
        return [sighting(found.entry, found.event.type === 'Notice', 'it is no Notice')];
      // An event of a later index would have come with it.
      const last = later.at(-1);
      return last === undefined ? [] : [sighting(last.entry, false, 'no such event', { readConfirm: false })];
    },
  },
  {
    id: 'learn-event-05',
    title: 'Customers who poll do not read their own typing',
    provenance: 'decided',
    cases: ['typing-09'],
    look: (conversation) => {
      const polls = doneOverRest(conversation);
      const typed = polls.filter(({ operation }) => operation === 'startTyping');
      return typed.flatMap(({ at }) => {
        const read = polls.find(
          ({ operation, at: then, fields }) =>
            operation === 'refresh' && then > at && Number(fields.transcriptPosition) > 1,
        );
        if (read === undefined) return [];
        const isThere = read.answer.messages.some(
          ({ type, from }) => type === 'TypingStarted' && from?.participantId === CUSTOMER,
        );
        return [sighting(read.entry, !isThere, 'TypingStarted is there', { ownTyping: true })];
      });
    },
  },
  {
    id: 'learn-event-06',
    title: 'FileUploaded has the id of the file as its text, too',
    provenance: 'observed',
    cases: ['files-13'],
    look: ({ events }) =>
      events
        .filter(({ event }) => event.type === 'FileUploaded')
        .map(({ entry, event: { text, userData } }) =>
          sighting(
            entry,
            text !== undefined && text === userData?.['file-id'],
            'the text is another, or none',
          ),
        ),
  },
  {
    id: 'learn-event-07',
    title: 'An agent who ends the chat is told by their leave, and the customer’s leave with reason 4',
    provenance: 'observed',
    cases: ['ending-01', 'ending-05'],
    look: ({ events }) => {
      const leaves = events.filter(({ event }) => event.type === 'ParticipantLeft');
      const own = leaves.find(({ event }) => event.from?.participantId === CUSTOMER);
      const before = leaves.some(
        ({ event }) => event.from?.type === 'Agent' && own && event.index === own.event.index - 1,
      );
      if (own === undefined || !before) return [];
      const { GCTI_SYSTEM: system } = own.event.eventAttributes ?? {};
      const code =
        typeof system === 'object' && system !== null ? Reflect.get(system, 'quit-reason-code') : undefined;
      if (code === '5' || code === '7') return [];
      return [sighting(own.entry, code === '4', code === undefined ? 'no reason' : 'another reason')];
    },
  },
];
