/** How a chat may be carried; over CometD, files need an address of their own, `apiURL`. */
export type TransportName = 'polling' | 'cometd' | 'cometd-with-apiURL';

/** One row as it is written down; edition, command and status are read off the id. */
export interface Row {
  /** `edition/command/status/case`; permanent, never used for anything else. */
  readonly id: `${'8.5' | '9.0'}/${string}/${'resolved' | 'rejected'}/${string}`;
  readonly when: string;
  /** The text of a refusal, exactly. */
  readonly text?: string;
  /** What comes back otherwise, in words. */
  readonly returns?: string;
  /** Both transports if not given. */
  readonly transports?: readonly TransportName[];
}

export const ajaxResponse = 'AJAX response object';
export const nothing = 'nothing';

export const bothTransports = ['polling', 'cometd'] as const;
export const pollingOnly = ['polling'] as const;
export const cometdOnly = ['cometd'] as const;
export const withFiles = ['polling', 'cometd-with-apiURL'] as const;
