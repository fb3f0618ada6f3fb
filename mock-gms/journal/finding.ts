/**
 * How much a finding weighs. `error`: a real GMS refuses it, or the answer is not as described. `warning`: it has no
 * effect, or another than the client seems to expect. `note`: it works, and may not everywhere.
 */
export type Severity = 'error' | 'warning' | 'note';

interface FindingKind {
  readonly severity: Severity;
  readonly about: string;
}

/** Everything that can be found in what crossed the wire, by its code. Codes are stable. */
export const FINDINGS = {
  'unknown-service': { severity: 'error', about: 'A chat service that does not exist' },
  'unknown-operation': {
    severity: 'error',
    about: 'An operation, or a path, that the chat API does not have',
  },
  'not-built': { severity: 'note', about: 'A part of GMS that mock-gms does not have' },
  'wrong-method': { severity: 'error', about: 'Another method than POST' },
  'wrong-content-type': { severity: 'error', about: 'A body of a type that the operation does not take' },
  'mislabelled-body': { severity: 'error', about: 'A body that is not what its content type says' },
  'body-too-large': { severity: 'error', about: 'A body beyond the limit' },
  'missing-parameter': { severity: 'error', about: 'A required parameter that is not there' },
  'empty-parameter': { severity: 'error', about: 'A required parameter that is empty' },
  'bad-parameter': { severity: 'error', about: 'A parameter whose value cannot be' },
  'name-missing': { severity: 'error', about: 'A start without nickname, or first and last name' },
  'text-too-long': { severity: 'error', about: 'A text beyond the limit' },
  'credentials-missing': { severity: 'error', about: 'No credentials where the service requires them' },
  'credentials-wrong': { severity: 'error', about: 'Credentials that are not valid' },
  'wrong-key': { severity: 'error', about: 'Another secureKey than the chat was given' },
  'wrong-user': { severity: 'error', about: 'Another userId than the chat was given' },
  'unknown-chat': { severity: 'error', about: 'A chat that nobody was given' },
  'session-lost': {
    severity: 'warning',
    about: 'A session that was given up, for want of requests or because it is over',
  },
  'use-after-end': {
    severity: 'error',
    about: 'An operation after the client was told that the chat has ended',
  },
  'read-after-end': { severity: 'note', about: 'A read after the client was told that the chat has ended' },
  'unknown-client': { severity: 'warning', about: 'A Bayeux session that is not known, or no longer' },
  'cookie-not-returned': {
    severity: 'error',
    about: 'A Bayeux session without its cookie, over long-polling: the browser did not send it back',
  },
  'unknown-field': { severity: 'warning', about: 'A field that the operation does not have: it is ignored' },
  'repeated-field': { severity: 'warning', about: 'A field given more than once: the last one counts' },
  'field-in-query': { severity: 'warning', about: 'Fields in the query of the URL: they are ignored' },
  'polling-too-fast': { severity: 'warning', about: 'A refresh less than 250 ms after the one before' },
  'position-backwards': { severity: 'note', about: 'A position below one that was read from already' },
  'ids-left-out': { severity: 'note', about: 'No userId or alias, which GMS requires up to 8.5.112' },
  'wrong-alias': { severity: 'note', about: 'Another alias than the last answer gave: it is ignored' },
  'not-judged': { severity: 'warning', about: 'An exchange that mock-gms itself fails to judge' },
  'answer-not-as-described': { severity: 'error', about: 'An answer that is not as openapi.yaml says' },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof FINDINGS;

/** Something in what crossed the wire that should not be there. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Who is to blame. */
  readonly side: 'client' | 'server';
  /** A sentence about this one. */
  readonly message: string;
  /** The number of the exchange. */
  readonly exchange: number;
  readonly operation: string;
  readonly chatId?: string;
  /** The field that it is about. */
  readonly field?: string;
}
