import { formMutants } from './form-mutant.ts';

const field = (name: string) => `field ChatEvent.${name}`;
const TIME = 'utcTime: Math.floor(at / 1000) * 1000,';
const CUSTOMER = { shownBy: ['start-01', 'send-01', 'notices-01'] };
const TIMES = {
  ignores: ['body.messages.utcTime', 'body.messages.time', 'events.utcTime', 'events.time'],
};
const FROM = '    from,\n    index,';

/** Other forms of what an event says. */
export const eventMutants = formMutants(
  'chat-api/message.ts',
  ['start-01', 'send-01', 'agents-01', 'notices-01'],
  [
    ['time-in-seconds', field('utcTime'), TIME, 'utcTime: Math.floor(at / 1000),'],
    [
      'time-as-date',
      field('utcTime'),
      TIME,
      'utcTime: new Date(Math.floor(at / 1000) * 1000).toISOString(),',
      TIMES,
    ],
    ['time-as-text', field('utcTime'), TIME, 'utcTime: String(Math.floor(at / 1000) * 1000),', TIMES],
    ['time-renamed', field('utcTime'), TIME, 'time: Math.floor(at / 1000) * 1000,', TIMES],
    ['time-missing', field('utcTime'), `    ${TIME}\n`, ''],
    [
      'time-first',
      'form order',
      '  return {\n    from,',
      '  return {\n    utcTime: Math.floor(at / 1000) * 1000,\n    from,',
    ],
    ['index-as-text', field('index'), FROM, '    from,\n    index: String(index),', CUSTOMER],
    ['index-renamed', field('index'), FROM, '    from,\n    position: index,', CUSTOMER],
    ['index-behind', 'form order', FROM, '    index,\n    from,'],
    [
      'author-id-as-text',
      field('from'),
      FROM,
      '    from: { ...from, participantId: String(from.participantId) },\n    index,',
      CUSTOMER,
    ],
    [
      'author-id-renamed',
      field('from'),
      FROM,
      '    from: { nickname: from.nickname, id: from.participantId, type: from.type },\n    index,',
      CUSTOMER,
    ],
    [
      'author-type-in-capitals',
      field('from'),
      FROM,
      '    from: { ...from, type: from.type.toUpperCase() },\n    index,',
      CUSTOMER,
    ],
    [
      'author-type-missing',
      field('from'),
      FROM,
      '    from: { nickname: from.nickname, participantId: from.participantId },\n    index,',
      CUSTOMER,
    ],
    [
      'author-type-renamed',
      field('from'),
      FROM,
      '    from: { nickname: from.nickname, participantId: from.participantId, role: from.type },\n    index,',
      CUSTOMER,
    ],
    [
      'author-known-as-customer',
      field('from'),
      FROM,
      "    from: { ...from, type: from.type.replace('Client', 'Customer') },\n    index,",
      CUSTOMER,
    ],
    [
      'text-renamed',
      field('text'),
      '    text,\n    messageType,',
      '    message: text,\n    messageType,',
      CUSTOMER,
    ],
    [
      'file-told-by-a-word',
      field('text'),
      '    text,\n    messageType,',
      "    text: type === 'FileUploaded' ? 'file-uploaded' : text,\n    messageType,",
      { shownBy: ['files-01'] },
    ],
    [
      'deletion-told-by-a-word',
      field('text'),
      '    text,\n    messageType,',
      "    text: type === 'FileDeleted' ? 'file-deleted' : text,\n    messageType,",
      { shownBy: ['files-01'] },
    ],
    ['message-type-missing', field('messageType'), '    messageType,\n    userData,', '    userData,'],
    [
      'message-type-renamed',
      field('messageType'),
      '    messageType,\n    userData,',
      '    kind: messageType,\n    userData,',
    ],
    [
      'message-type-in-capitals',
      field('messageType'),
      '    messageType,\n    userData,',
      '    messageType: messageType?.toUpperCase(),\n    userData,',
    ],
    [
      'attributes-as-text',
      field('eventAttributes'),
      '    eventAttributes,\n    utcTime',
      '    eventAttributes: eventAttributes && JSON.stringify(eventAttributes),\n    utcTime',
      CUSTOMER,
    ],
    [
      'attributes-missing',
      field('eventAttributes'),
      '    eventAttributes,\n    utcTime',
      '    utcTime',
      CUSTOMER,
    ],
    [
      'notice-renamed',
      'event CustomNotice',
      '    type,\n    text,',
      "    type: type === 'CustomNotice' ? 'Custom' : type,\n    text,",
      CUSTOMER,
    ],
    [
      'message-event-renamed',
      'event Message',
      '    type,\n    text,',
      "    type: type === 'Message' ? 'MessageText' : type,\n    text,",
      CUSTOMER,
    ],
    [
      'join-renamed',
      'event ParticipantJoined',
      '    type,\n    text,',
      "    type: type === 'ParticipantJoined' ? 'PartyJoined' : type,\n    text,",
      CUSTOMER,
    ],
  ],
);
