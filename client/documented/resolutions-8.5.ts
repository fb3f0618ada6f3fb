import { ajaxResponse, nothing, type Row } from './row.ts';

/**
 * What edition 8.5 says of each command, in its order.
 * @see WebChat Service 8.5, tables of resolutions
 */
export const resolutions85 = [
  {
    id: '8.5/startChat/resolved/session-started',
    when: 'the server has opened the chat',
    returns: ajaxResponse,
  },
  {
    id: '8.5/startChat/rejected/already-active',
    when: 'a chat is already running',
    text: 'There is already an active chat session',
  },
  { id: '8.5/startChat/rejected/ajax-exception', when: 'the request failed', returns: ajaxResponse },
  { id: '8.5/startChat/rejected/server-exception', when: 'the server refused', returns: ajaxResponse },
  {
    id: '8.5/startChat/rejected/malformed-user-data',
    when: 'userData is no object',
    text: 'malformed JSON provided in userData property',
  },
  { id: '8.5/endChat/resolved/session-ended', when: 'the running chat is over', returns: ajaxResponse },
  {
    id: '8.5/endChat/rejected/no-session',
    when: 'no chat is running',
    text: 'There is no active chat session',
  },
  { id: '8.5/sendMessage/resolved/sent', when: 'the server has accepted it', returns: ajaxResponse },
  {
    id: '8.5/sendMessage/rejected/no-text',
    when: 'there is no text to send',
    text: 'No message text provided',
  },
  {
    id: '8.5/sendMessage/rejected/no-session',
    when: 'no chat is running',
    text: 'There is no active chat session',
  },
  { id: '8.5/sendMessage/rejected/ajax-exception', when: 'the request failed', returns: ajaxResponse },
  { id: '8.5/sendTyping/resolved/sent', when: 'the server has accepted it', returns: ajaxResponse },
  { id: '8.5/sendTyping/rejected/ajax-exception', when: 'the request failed', returns: ajaxResponse },
  {
    id: '8.5/sendTyping/rejected/no-session',
    when: 'no chat is running',
    text: 'There is no active chat session',
  },
  { id: '8.5/configure/resolved/set', when: 'options were given', returns: nothing },
  { id: '8.5/configure/rejected/no-options', when: 'no options were given', text: 'Invalid configuration' },
  { id: '8.5/getTranscript/resolved/always', when: 'always', returns: 'array of messages' },
  {
    id: '8.5/getAgents/resolved/always',
    when: 'always',
    returns: 'object list {name, connected, supervisor, connectedTime, disconnectedTime}',
  },
  { id: '8.5/getStats/resolved/always', when: 'always', returns: '{agents, startTime, endTime, duration}' },
  { id: '8.5/registerTypingPreviewInput/resolved/valid', when: 'the input can be watched', returns: nothing },
  {
    id: '8.5/registerTypingPreviewInput/rejected/invalid',
    when: 'what was given is of no use',
    text: "Invalid value provided for the 'input' property. An HTML element reference to a textarea or text input is required.",
  },
] as const satisfies readonly Row[];
