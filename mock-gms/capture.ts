export { listenProblem } from './boundary/listen.ts';
export { unwritableFile } from './boundary/unwritable-file.ts';
export type {
  Capture,
  Captured,
  CapturedExchange,
  CapturedFrame,
  Headers,
  Unread,
} from './capture/captured.ts';
export type { Conversation, SeenEvent } from './capture/conversation/conversation.ts';
export { conversationsOf, type ReadCapture } from './capture/conversation/conversations-of.ts';
export { logOf, type ReadLog } from './capture/conversation/log-of.ts';
export { whyNoChat } from './capture/conversation/no-chat.ts';
export { MAX_SILENCE } from './capture/conversation/silence.ts';
export type { HarEntry, HarFile, HarFrame, HarPair } from './capture/har/har.ts';
export { HarError, type ReadHar, readHar } from './capture/har/read-har.ts';
export { unreadable } from './capture/har/unreadable.ts';
export { harOfCapture } from './capture/har/write-har.ts';
export { Recording, type RecordingOptions } from './capture/record/recording.ts';
export { SERVER_TEXTS } from './capture/redaction/known.ts';
export { redactCapture } from './capture/redaction/redact-capture.ts';
export type { RedactionOptions } from './capture/redaction/redactor.ts';
export { type Addresses, sameAddresses } from './capture/relay/addresses.ts';
export { Relay, type RelayOptions } from './capture/relay/relay.ts';
export { NoEventsError, type ReplayedChat, replayedScript, replayedTest } from './capture/replay/replayed.ts';
export { replayedLog } from './capture/replay/replayed-log.ts';
export {
  type Answer,
  asWritten,
  type Members,
  type WireAuthor,
  type WireError,
  type WireEvent,
} from './capture/traffic/answer.ts';
export type { BayeuxAdvice, BayeuxMessage } from './capture/traffic/bayeux-message.ts';
export type { RequestFields } from './capture/traffic/read-fields.ts';
export { readTraffic } from './capture/traffic/read-traffic.ts';
export type { Act, BayeuxSent, OtherRequest, Told, Traffic } from './capture/traffic/traffic.ts';
export { unjudged } from './capture/traffic/unjudged.ts';
export { REDACTED } from './journal/secrets/secret-names.ts';
