import { doneOverRest, type Lesson, saysWhat, sighting } from '../lesson.ts';

export const positionLessons: readonly Lesson[] = [
  {
    id: 'learn-position-01',
    title: 'A send without a position is answered without events',
    provenance: 'documented',
    cases: ['positions-09'],
    look: (conversation) =>
      doneOverRest(conversation)
        .filter(saysWhat)
        .filter(({ operation, fields }) => operation === 'send' && !fields.transcriptPosition)
        .map(({ entry, answer: { messages } }) =>
          sighting(entry, messages.length === 0, `${messages.length} events`),
        ),
  },
  {
    id: 'learn-position-02',
    title: 'A refresh without a position is answered with everything from event 1',
    provenance: 'documented',
    cases: ['positions-01'],
    look: (conversation) =>
      doneOverRest(conversation)
        .filter(saysWhat)
        .filter(({ operation, fields }) => operation === 'refresh' && !fields.transcriptPosition)
        .map(({ entry, answer: { messages } }) =>
          sighting(entry, messages[0]?.index === 1, `the first event is ${messages[0]?.index ?? 'none'}`),
        ),
  },
  {
    id: 'learn-position-03',
    title: 'From a position on, only events of that index and later ones are answered',
    provenance: 'observed',
    cases: ['positions-04', 'positions-05'],
    look: (conversation) =>
      doneOverRest(conversation).flatMap(({ entry, fields, answer: { messages } }) => {
        const from = Number(fields.transcriptPosition);
        const first = messages.find(({ index }) => index !== undefined)?.index;
        return from >= 1 && first !== undefined
          ? [sighting(entry, first >= from, `event ${first} from position ${from}`)]
          : [];
      }),
  },
  {
    id: 'learn-position-04',
    title: 'After the end a refresh over REST is answered with statusCode 0 and chatEnded',
    provenance: 'decided',
    cases: ['disconnect-06'],
    look: ({ acts, told }) => {
      const end = told.find(({ answer }) => answer.chatEnded === true);
      if (end === undefined) return [];
      return acts
        .filter(({ operation, door, at }) => operation === 'refresh' && door === 'rest' && at > end.at)
        .flatMap(({ entry, answer }) =>
          answer === undefined
            ? []
            : [
                sighting(
                  entry,
                  answer.statusCode === 0 && answer.chatEnded === true,
                  `statusCode ${answer.statusCode}`,
                  answer.errors?.[0]?.code === 249 ? { afterEnd: 'http400' } : undefined,
                ),
              ],
        );
    },
  },
];
