import { bothTransports, pollingOnly } from './row.ts';

const change = '{message, agents, numAgentsConnected}';

/**
 * The events that the documents promise, and the data named there.
 * @see WebChat Service 8.5, events
 */
export const eventRows = [
  { id: 'event/ready', when: 'the service takes commands', transports: bothTransports },
  { id: 'event/restored', when: 'a chat goes on after a change of page', transports: bothTransports },
  {
    id: 'event/restoreTimeout',
    when: 'the page was left for longer than the limit, 60 s by default, or the chat has ended meanwhile',
    transports: bothTransports,
  },
  { id: 'event/restoreFailed', when: 'a chat could not be restored', transports: bothTransports },
  {
    id: 'event/messageReceived',
    when: 'something new has come, of whatever type',
    transports: bothTransports,
  },
  {
    id: 'event/error',
    when: 'something went wrong on the way or there',
    data: 'AJAX response',
    transports: bothTransports,
  },
  { id: 'event/started', when: 'a chat has begun', transports: bothTransports },
  { id: 'event/ended', when: 'a chat is over', transports: bothTransports },
  { id: 'event/agentTypingStarted', when: 'an agent begins to type', transports: bothTransports },
  { id: 'event/agentTypingStopped', when: 'an agent has stopped typing', transports: bothTransports },
  { id: 'event/pollingStarted', when: 'automatic polling has begun', transports: pollingOnly },
  { id: 'event/pollingStopped', when: 'automatic polling has stopped', transports: pollingOnly },
  { id: 'event/clientConnected', when: 'the customer has joined', data: change, transports: bothTransports },
  { id: 'event/clientDisconnected', when: 'the customer has left', data: change, transports: bothTransports },
  { id: 'event/agentConnected', when: 'an agent has joined', data: change, transports: bothTransports },
  { id: 'event/agentDisconnected', when: 'an agent has left', data: change, transports: bothTransports },
  {
    id: 'event/supervisorConnected',
    when: 'a supervisor has joined',
    data: change,
    transports: bothTransports,
  },
  {
    id: 'event/supervisorDisconnected',
    when: 'a supervisor has left',
    data: change,
    transports: bothTransports,
  },
  { id: 'event/clientTypingStarted', when: 'the customer begins to type', transports: bothTransports },
  {
    id: 'event/clientTypingStopped',
    when: 'the countdown after the last key has run out',
    transports: bothTransports,
  },
] as const;
