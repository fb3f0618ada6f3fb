/** A kind of finding. What is documented counts as an error, and everything else is a remark. */
export type FindingKind = { readonly about: string; readonly source: string } & (
  | { readonly provenance: 'documented' }
  | { readonly provenance: 'observed' | 'inferred' | 'decided'; readonly remark: 'warning' | 'note' }
);

const GMS = 'Genesys GMS 8.5.2, Chat API Version 2';
const CLIENTS = 'what Genesys Widgets, the vendor iOS SDK and independent clients send';
const CHOICE = 'a choice of this project';

/** Everything that can be found in what crossed the wire, by its code. Codes are stable. */
export const FINDING_KINDS = {
  'unknown-service': {
    about: 'A chat service that does not exist',
    provenance: 'documented',
    source: `${GMS}, addresses: a service is a section chat.<service> of the options`,
  },
  'unknown-operation': {
    about: 'An operation, or a path, that the chat API does not have',
    provenance: 'documented',
    source: `${GMS}, addresses and operations`,
  },
  'not-built': {
    about: 'A part of GMS that mock-gms does not have',
    provenance: 'decided',
    remark: 'note',
    source: `${CHOICE}: GMS has it`,
  },
  'wrong-method': {
    about: 'Another method than POST',
    provenance: 'observed',
    remark: 'warning',
    source: `${CLIENTS}: POST, for everything`,
  },
  'wrong-content-type': {
    about: 'A body of a type that the operation does not take',
    provenance: 'documented',
    source: `${GMS}, request parameters: forms, urlencoded or multipart`,
  },
  'mislabelled-body': {
    about: 'A body that is not what its content type says',
    provenance: 'decided',
    remark: 'warning',
    source: CHOICE,
  },
  'body-too-large': {
    about: 'A body beyond the limit',
    provenance: 'decided',
    remark: 'warning',
    source: `${CHOICE}: the limit is that of this server`,
  },
  'key-missing': {
    about: 'A request in a chat without its secureKey',
    provenance: 'documented',
    source: `${GMS}, secureKey: required`,
  },
  'missing-parameter': {
    about: 'Another parameter that the operation cannot do without, and that is not there',
    provenance: 'observed',
    remark: 'warning',
    source: `${CLIENTS}: it is always there`,
  },
  'empty-parameter': {
    about: 'A parameter that the operation cannot do without, and that is empty',
    provenance: 'inferred',
    remark: 'warning',
    source: 'no client is known to send it: Genesys Widgets refuse an empty text themselves',
  },
  'bad-parameter': {
    about: 'A parameter with an invalid value',
    provenance: 'inferred',
    remark: 'warning',
    source: `follows from ${CLIENTS}`,
  },
  'name-missing': {
    about: 'A start without nickname, or first and last name',
    provenance: 'documented',
    source: `${GMS}, request chat: a nickname, or firstName and lastName`,
  },
  'text-too-long': {
    about: 'A text beyond the limit',
    provenance: 'observed',
    remark: 'warning',
    source: 'error code 204, which Genesys Widgets know; how Chat Server counts is a choice of this project',
  },
  'credentials-missing': {
    about: 'No credentials where the service requires them',
    provenance: 'documented',
    source: `${GMS}, apikey; HTTP Basic is observed, and asked for where a setting says so`,
  },
  'credentials-wrong': {
    about: 'Credentials that are not valid',
    provenance: 'documented',
    source: `${GMS}, apikey; HTTP Basic is observed, and asked for where a setting says so`,
  },
  'wrong-key': {
    about: 'Another secureKey than the chat was given',
    provenance: 'documented',
    source: `${GMS}, secureKey`,
  },
  'wrong-user': {
    about: 'Another userId than the chat was given',
    provenance: 'documented',
    source: `${GMS}, userId`,
  },
  'unknown-chat': {
    about: 'A chat that nobody was given',
    provenance: 'documented',
    source: `${GMS}, chatId`,
  },
  'session-lost': {
    about:
      'A session that is over for its client: no request came for too long, or it is of an earlier server',
    provenance: 'inferred',
    remark: 'warning',
    source: `${GMS}, flex-disconnect-timeout: when the server gives a client up; that clients fall asleep is no fault`,
  },
  'use-after-end': {
    about: 'An operation after the client was told that the chat has ended',
    provenance: 'documented',
    source: `${GMS}, statusCode and chatEnded: the client stops`,
  },
  'read-after-end': {
    about: 'A read after the client was told that the chat has ended',
    provenance: 'inferred',
    remark: 'note',
    source: `${GMS}, statusCode and chatEnded: the client stops; another tab of it may ask once more`,
  },
  'unknown-client': {
    about: 'A Bayeux session that is not known, or no longer',
    provenance: 'observed',
    remark: 'warning',
    source: 'an answer of a real GMS: 402::Unknown client',
  },
  'cookie-not-returned': {
    about: 'A Bayeux session without its cookie, over long-polling: the browser did not send it back',
    provenance: 'observed',
    remark: 'warning',
    source: 'an independent client, which calls the cookie BAYEUX_BROWSER mandatory',
  },
  'unknown-field': {
    about: 'A field that the operation does not have: it is ignored',
    provenance: 'observed',
    remark: 'warning',
    source: 'clients that send fields which no operation has',
  },
  'repeated-field': {
    about: 'A field given more than once: the last one counts',
    provenance: 'decided',
    remark: 'warning',
    source: CHOICE,
  },
  'field-in-query': {
    about: 'A field in the query of the URL alone: it is ignored',
    provenance: 'decided',
    remark: 'warning',
    source: `${CHOICE}: fields are read from the body`,
  },
  'polling-too-fast': {
    about: 'More than five refreshes within a second, with nothing else between them',
    provenance: 'observed',
    remark: 'warning',
    source: 'Genesys Widgets, which can be told to poll every 250 ms and no faster',
  },
  'position-backwards': {
    about: 'A position below one that was read from already',
    provenance: 'inferred',
    remark: 'note',
    source: `follows from ${CLIENTS}: they go on, or begin again from the start`,
  },
  'ids-left-out': {
    about: 'No userId or alias, which GMS requires up to 8.5.112',
    provenance: 'observed',
    remark: 'note',
    source: 'vendor iOS SDK: optional since GMS 8.5.112',
  },
  'wrong-alias': {
    about: 'Another alias than the last answer gave: it is ignored',
    provenance: 'decided',
    remark: 'note',
    source: `${GMS}, alias: it may change; that another one is ignored is a choice of this project`,
  },
  'not-judged': {
    about: 'An exchange that mock-gms itself fails to judge',
    provenance: 'decided',
    remark: 'warning',
    source: 'a mistake of mock-gms',
  },
  'answer-not-as-described': {
    about: 'An answer that is not as openapi.yaml says',
    provenance: 'decided',
    remark: 'warning',
    source: 'openapi.yaml, the contract of this server; each of its parts says where it comes from',
  },
} as const satisfies Record<string, FindingKind>;
