// generated from openapi.yaml by npm run generate; do not edit

/** An operation, as openapi.yaml names it, or a Bayeux channel; `push` for what is pushed over CometD, `*` for all but that. */
export type FaultOperation =
  | 'requestChat'
  | 'requestNotifications'
  | 'send'
  | 'refresh'
  | 'startTyping'
  | 'stopTyping'
  | 'disconnect'
  | 'pushUrl'
  | 'updateNickname'
  | 'updateData'
  | 'customNotice'
  | 'readReceipt'
  | 'fileLimits'
  | 'fileUpload'
  | 'fileDownload'
  | 'fileDelete'
  | '/meta/handshake'
  | '/meta/connect'
  | '/meta/subscribe'
  | '/meta/unsubscribe'
  | '/meta/disconnect'
  | 'push'
  | '*';

/** An HTTP status, with a body as if a proxy had answered. */
export interface StatusFault {
  /**
   * Answers with an HTTP status.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503 } });
   */
  readonly kind: 'status';
  /**
   * The HTTP status. From 200 to 599.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503 } });
   */
  readonly status: number;
  /**
   * Text as it is, anything else as JSON; without it no body is sent.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503, body: 'Bad gateway' } });
   */
  readonly body?: unknown;
  /**
   * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes
   * before the operation, a delay `after` before its answer.
   * @default 'before'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503, when: 'after' } });
   */
  readonly when?: 'before' | 'after';
}

/** HTTP 200 with a failure of GMS. */
export interface ErrorFault {
  /**
   * Answers with HTTP 200 and a failure of GMS.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240 } });
   */
  readonly kind: 'error';
  /**
   * The code of the error.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240 } });
   */
  readonly code: number;
  /**
   * The text of the error.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240, advice: 'Try again later' } });
   */
  readonly advice?: string;
  /**
   * 1: the same request may be sent again; 2: the session is lost.
   * @default 2
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240, statusCode: 1 } });
   */
  readonly statusCode?: 1 | 2;
  /**
   * Whether the answer says that the chat has ended.
   * @default false
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240, chatEnded: false } });
   */
  readonly chatEnded?: boolean;
  /**
   * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes
   * before the operation, a delay `after` before its answer.
   * @default 'before'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240, when: 'before' } });
   */
  readonly when?: 'before' | 'after';
}

/** HTTP 200 with statusCode 1, as GMS answers without its Chat Server. */
export interface OfflineFault {
  /**
   * Answers as GMS does without its Chat Server: HTTP 200 with statusCode 1.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'offline' } });
   */
  readonly kind: 'offline';
  /**
   * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes
   * before the operation, a delay `after` before its answer.
   * @default 'before'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'offline', when: 'before' } });
   */
  readonly when?: 'before' | 'after';
}

/** The connection breaks before anything is answered. */
export interface ResetFault {
  /**
   * Breaks the connection before anything is answered.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'reset' } });
   */
  readonly kind: 'reset';
  /**
   * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes
   * before the operation, a delay `after` before its answer.
   * @default 'before'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'reset', when: 'after' } });
   */
  readonly when?: 'before' | 'after';
}

/** The answer, or the push, comes later, by the clock of the service. While that is frozen, it does not come until the clock is moved or resumed. */
export interface DelayFault {
  /**
   * Lets time on the clock of the service pass before the operation, its answer, or the push.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'delay', ms: 1500 } });
   */
  readonly kind: 'delay';
  /**
   * Milliseconds by the service's clock. From 0 on.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'delay', ms: 1500 } });
   */
  readonly ms: number;
  /**
   * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes
   * before the operation, a delay `after` before its answer.
   * @default 'before'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'delay', ms: 1500, when: 'after' } });
   */
  readonly when?: 'before' | 'after';
}

/** The operation is carried out, but its answer is broken: the connection breaks in the middle of the body, half of the body is sent as if it were the whole, or the body is not JSON. */
export interface BodyFault {
  /**
   * `resetMidBody` breaks the connection when half of the body was sent. `truncate` sends half of the body as
   * if it were the whole. `malformed` sends a body that is not JSON.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'truncate' } });
   */
  readonly kind: 'resetMidBody' | 'truncate' | 'malformed';
}

/** The operation is carried out, but its answer is sent under another content type. */
export interface ContentTypeFault {
  /**
   * Sends the answer under another content type.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'contentType' } });
   */
  readonly kind: 'contentType';
  /**
   * The content type.
   * @default 'text/html'
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'contentType', type: 'text/plain' } });
   */
  readonly type?: string;
}

/** The Bayeux session is not known any more, or its cookie is forgotten. */
export interface BayeuxFault {
  /**
   * `unknownClient` answers `402::Unknown client`. `loseCookie` forgets the cookie that belongs to the Bayeux
   * session.
   * @example
   * await service.faults.add({ operation: '/meta/connect', effect: { kind: 'unknownClient' } });
   */
  readonly kind: 'unknownClient' | 'loseCookie';
}

/** A push that never comes, that comes twice, or that comes after the next one. */
export interface LostPush {
  /**
   * `drop`: the push never comes; `duplicate`: it comes twice; `reorder`: it comes after the next one.
   * @example
   * await service.faults.add({ operation: 'push', effect: { kind: 'drop' } });
   */
  readonly kind: 'drop' | 'duplicate' | 'reorder';
}

/** What a fault does to an exchange. */
export type FaultEffect =
  | StatusFault
  | ErrorFault
  | OfflineFault
  | ResetFault
  | DelayFault
  | BodyFault
  | ContentTypeFault
  | BayeuxFault;

/** What a fault does to a push. */
export type PushFault = LostPush | DelayFault;

/** Spoils only what comes faster than this. */
export interface Rate {
  /**
   * How many exchanges are let through. From 0 to 10000.
   * @example
   * await service.faults.add({ operation: 'send', rate: { max: 10, per: 1 } });
   */
  readonly max: number;
  /**
   * Within how many seconds of the service's clock. From 0.001 to 86400.
   * @example
   * await service.faults.add({ operation: 'send', rate: { max: 10, per: 1 } });
   */
  readonly per: number;
}

/** Spoils exchanges, or pushes. One of `effect`, `sequence` and `offline` says how. `rate` can stand alone, and then answers 429. */
export interface Fault {
  /**
   * The operation to spoil; `*` for every one, `push` for what is pushed over CometD.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'reset' } });
   */
  readonly operation: FaultOperation;
  /**
   * The transport of the exchange; `*` for every one.
   * @default '*'
   * @example
   * await service.faults.add({ operation: 'send', transport: 'polling', effect: { kind: 'reset' } });
   */
  readonly transport?: 'polling' | 'cometd-long-polling' | 'cometd-websocket' | '*';
  /**
   * How many exchanges pass before the first is spoilt. From 0 on.
   * @default 0
   * @example
   * await service.faults.add({ operation: 'send', after: 2, effect: { kind: 'reset' } });
   */
  readonly after?: number;
  /**
   * How often the effect or the whole sequence is applied. Once by default; 0 means forever. From 0 on.
   * @example
   * await service.faults.add({ operation: 'send', times: 3, effect: { kind: 'reset' } });
   */
  readonly times?: number;
  /**
   * What happens to each exchange that is spoilt.
   * @example
   * await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503 } });
   */
  readonly effect?: FaultEffect | PushFault;
  /**
   * One step for each exchange; `pass` lets it through.
   * @example
   * await service.faults.add({ operation: 'send', sequence: ['pass', { kind: 'reset' }, { kind: 'status', status: 503 }] });
   */
  readonly sequence?: ReadonlyArray<'pass' | FaultEffect | PushFault>;
  /**
   * Short for the effect `offline`, this many times. From 1 on.
   * @example
   * await service.faults.add({ operation: 'send', offline: 5 });
   */
  readonly offline?: number;
  /**
   * Spoils only exchanges that come faster than this. Without an effect, they are answered with HTTP 429.
   * @example
   * await service.faults.add({ operation: 'send', rate: { max: 10, per: 1 } });
   */
  readonly rate?: Rate;
  /**
   * The probability that the rule acts on an exchange whose turn it is. From 0 to 1.
   * @default 1
   * @example
   * await service.faults.add({ operation: 'send', probability: 0.1, effect: { kind: 'reset' } });
   */
  readonly probability?: number;
  /**
   * The seed of the random numbers. The same seed gives the same numbers. By default each rule has its own.
   * From 0 on.
   * @example
   * await service.faults.add({ operation: 'send', seed: 42, effect: { kind: 'reset' } });
   */
  readonly seed?: number;
}

/** How often a fault matched, and how often it spoilt something. Where it can is said in `hint`. */
export interface Counts {
  /**
   * How many exchanges it has matched. From 0 on.
   * @example
   * (await service.faults.list())[0]?.seen;
   */
  readonly seen: number;
  /**
   * How many it has spoilt. From 0 on.
   * @example
   * (await service.faults.list())[0]?.spoilt;
   */
  readonly spoilt: number;
  /**
   * The id that removes it. From 1 on.
   * @example
   * (await service.faults.list())[0]?.id;
   */
  readonly id: number;
  /**
   * Where a fault on a Bayeux meta message can act, since such a message names no service. Only as long as the
   * fault has spoilt nothing.
   * @example
   * (await service.faults.list())[0]?.hint;
   */
  readonly hint?: string;
}
