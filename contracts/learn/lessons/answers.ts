import { doneOverRest, type Lesson, sighting } from '../lesson.ts';

/** Codes of parameters that are missing or wrong. */
const PARAMETER_CODES: ReadonlySet<number> = new Set([100, 102, 103, 161]);

export const answerLessons: readonly Lesson[] = [
  {
    id: 'learn-answer-01',
    title: 'Answers over REST do not say whether a supervisor monitors silently',
    provenance: 'observed',
    cases: ['start-14', 'answer-08'],
    look: (conversation) =>
      doneOverRest(conversation)
        .filter(({ operation }) => operation !== 'fileLimits')
        .map(({ entry, answer }) =>
          sighting(entry, answer.monitored === undefined, 'monitored is there', { monitored: 'always' }),
        ),
  },
  {
    id: 'learn-answer-02',
    title: 'Pushes over CometD say whether a supervisor monitors silently',
    provenance: 'observed',
    cases: ['push-21'],
    look: ({ told }) =>
      told
        .filter(({ pushed, answer }) => pushed && answer.statusCode === 0)
        .map(({ entry, answer }) =>
          sighting(entry, answer.monitored !== undefined, 'monitored is missing', { monitored: 'never' }),
        ),
  },
  {
    id: 'learn-answer-03',
    title: 'Answers do not say how many seconds are left until the next idle notice',
    provenance: 'observed',
    cases: [],
    look: ({ told }) =>
      told
        .filter(({ answer }) => answer.statusCode === 0)
        .map(({ entry, answer }) =>
          sighting(entry, answer.idleTimerExpire === undefined, 'idleTimerExpire is there', {
            idleTimerExpire: true,
          }),
        ),
  },
  {
    id: 'learn-answer-04',
    title: 'Every success over REST carries chatId, userId, alias and secureKey',
    provenance: 'observed',
    cases: ['answer-01', 'answer-02'],
    look: (conversation) =>
      doneOverRest(conversation)
        .filter(({ operation }) => operation !== 'fileLimits')
        .map(({ entry, answer }) => {
          const missing = (['chatId', 'userId', 'alias', 'secureKey'] as const).filter(
            (name) => answer[name] === undefined,
          );
          return sighting(entry, missing.length === 0, `${missing.join(', ')} missing`);
        }),
  },
  {
    id: 'learn-answer-05',
    title: 'nextPosition is greater than the index of every event of its answer',
    provenance: 'observed',
    cases: ['answer-04', 'push-22'],
    look: ({ told }) =>
      told.flatMap(({ entry, answer }) => {
        const { nextPosition, messages } = answer;
        const last = Math.max(...messages.map(({ index = 0 }) => index));
        return nextPosition === undefined || messages.length === 0
          ? []
          : [sighting(entry, nextPosition > last, `nextPosition ${nextPosition}, an index ${last}`)];
      }),
  },
  {
    id: 'learn-answer-06',
    title: 'A parameter that is missing or wrong is refused with HTTP 400',
    provenance: 'decided',
    cases: ['send-06', 'nickname-05', 'push-url-03'],
    look: ({ told }) =>
      told
        .filter(({ pushed, answer }) => !pushed && PARAMETER_CODES.has(answer.errors?.[0]?.code ?? 0))
        .map(({ entry, status }) =>
          sighting(entry, status === 400, `HTTP ${status}`, status === 200 ? { always200: true } : undefined),
        ),
  },
];
