export type {
  Capture,
  Captured,
  CapturedExchange,
  CapturedFrame,
  Headers,
  Unread,
} from './capture/captured.ts';
export { type Addresses, sameAddresses } from './capture/relay/addresses.ts';
export { Relay, type RelayOptions } from './capture/relay/relay.ts';
export type { Answer, Members, WireAuthor, WireError, WireEvent } from './capture/traffic/answer.ts';
export type { BayeuxAdvice, BayeuxMessage } from './capture/traffic/bayeux-message.ts';
export type { RequestFields } from './capture/traffic/read-fields.ts';
export { readTraffic } from './capture/traffic/read-traffic.ts';
export type { Act, BayeuxSent, OtherRequest, Told, Traffic } from './capture/traffic/traffic.ts';
