/** Why mutants are set aside, where more than one list of them says so. */
export const JOURNAL = 'only the journal shows it';
export const FAULT = 'only an injected fault executes it';
export const OF_THE_MOCK = 'faults on purpose and the journal alone need it';
export const CREDENTIALS = 'faults, the journal and a service that asks for credentials alone need it';
export const SETTING = 'only a setting of the mock that is not the default executes it';
export const PROFILE = 'only a mock that answers by a learned profile executes it';
export const TLS = 'only a mock that is told to speaks HTTPS';
export const PARSED = 'only an app that reads bodies itself executes it';
export const NOT_BUILT =
  'a GMS has version 1 of the API: what a server without it answers there is its own affair';
export const BOUND = 'a bound against abuse, beyond what a suite may send';
export const PEOPLE = 'words for people, which no case compares';
export const OPERATOR = 'an error that nobody but the operator of the server reads';
export const FIGURE = 'only the log and the figures of the server show it';
export const DESK = 'an agent’s desk does this, and a driver of agents has no word for it';
export const STORE = 'only a store, a disk or a client that fails meanwhile executes it';
export const RESTART = 'only a server that starts again over a store executes it';
export const NODES = 'only several processes over one store execute it';
export const FAILS = 'only a failure of the server itself executes it';
export const CLOSING_OR_FAILING =
  'only a server that is closed, or fails at a connect that it holds, needs it';
export const BROKEN_OFF = 'a client that broke its request off reads no answer';
export const LARGE =
  'only an answer that is too large for the buffers of both systems breaks off while it is written';
