type Undocumented = 'observed' | 'inferred' | 'decided';

/** A kind of finding. What is documented counts as an error, and everything else is a remark. */
export type FindingKind = { readonly about: string; readonly source: string } & (
  | { readonly provenance: 'documented' }
  | { readonly provenance: Undocumented; readonly remark: 'warning' | 'note' }
);

const GMS = 'Genesys GMS 8.5.2, Chat API Version 2';
const CLIENTS = 'what Genesys Widgets, the vendor iOS SDK and independent clients send';
const CHOICE = 'a choice of this project';

function documented(about: string, source: string): FindingKind {
  return { about, provenance: 'documented', source };
}

function warning(provenance: Undocumented, about: string, source: string): FindingKind {
  return { about, provenance, remark: 'warning', source };
}

function note(provenance: Undocumented, about: string, source: string): FindingKind {
  return { about, provenance, remark: 'note', source };
}

/** Everything that can be found in what crossed the wire, by its code. Codes are stable. */
export const FINDING_KINDS = {
  'unknown-service': documented(
    'A chat service that does not exist',
    `${GMS}, addresses: a service is a section chat.<service> of the options`,
  ),
  'unknown-operation': documented(
    'An operation, or a path, that the chat API does not have',
    `${GMS}, addresses and operations`,
  ),
  'not-built': note('decided', 'A part of GMS that mock-gms does not have', `${CHOICE}: GMS has it`),
  'wrong-method': warning('observed', 'Another method than POST', `${CLIENTS}: POST, for everything`),
  'wrong-content-type': documented(
    'A body of a type that the operation does not take',
    `${GMS}, request parameters: forms, urlencoded or multipart`,
  ),
  'mislabelled-body': warning('decided', 'A body that is not what its content type says', CHOICE),
  'body-too-large': warning(
    'decided',
    'A body beyond the limit',
    `${CHOICE}: the limit is that of this server`,
  ),
  'key-missing': documented('A request in a chat without its secureKey', `${GMS}, secureKey: required`),
  'missing-parameter': warning(
    'observed',
    'A missing parameter that the operation requires, other than secureKey',
    `${CLIENTS}: it is always there`,
  ),
  'empty-parameter': warning(
    'inferred',
    'An empty parameter that the operation requires',
    'no client is known to send it: Genesys Widgets refuse an empty text themselves',
  ),
  'bad-parameter': warning('inferred', 'A parameter with an invalid value', `follows from ${CLIENTS}`),
  'name-missing': documented(
    'A start without nickname, or first and last name',
    `${GMS}, request chat: a nickname, or firstName and lastName`,
  ),
  'text-too-long': warning(
    'observed',
    'A text beyond the limit',
    'error code 204, which Genesys Widgets know; how Chat Server counts is a choice of this project',
  ),
  'credentials-missing': documented(
    'No credentials where the service requires them',
    `${GMS}, apikey; HTTP Basic is observed, and asked for where a setting says so`,
  ),
  'credentials-wrong': documented(
    'Credentials that are not valid',
    `${GMS}, apikey; HTTP Basic is observed, and asked for where a setting says so`,
  ),
  'wrong-key': documented('Another secureKey than the chat was given', `${GMS}, secureKey`),
  'wrong-user': documented('Another userId than the chat was given', `${GMS}, userId`),
  'unknown-chat': documented('A chat that nobody was given', `${GMS}, chatId`),
  'session-lost': warning(
    'inferred',
    'A session that is over for its client: no request came for too long, or it is of an earlier server',
    `${GMS}, flex-disconnect-timeout: when the server gives a client up; a client may well fall asleep`,
  ),
  'use-after-end': documented(
    'An operation after the client was told that the chat has ended',
    `${GMS}, statusCode and chatEnded: the client stops`,
  ),
  'read-after-end': note(
    'inferred',
    'A read after the client was told that the chat has ended',
    `${GMS}, statusCode and chatEnded: the client stops; another tab of it may ask once more`,
  ),
  'unknown-client': warning(
    'observed',
    'A Bayeux session that is not known, or no longer',
    'an answer of a real GMS: 402::Unknown client',
  ),
  'cookie-not-returned': warning(
    'observed',
    'A Bayeux session without its cookie, over long-polling: the browser did not send it back',
    'an independent client, which calls the cookie BAYEUX_BROWSER mandatory',
  ),
  'unknown-field': warning(
    'observed',
    'A field that the operation does not have: it is ignored',
    'clients that send fields which no operation has',
  ),
  'repeated-field': warning('decided', 'A field given more than once: the last one counts', CHOICE),
  'field-in-query': warning(
    'decided',
    'A field in the query of the URL alone: it is ignored',
    `${CHOICE}: fields are read from the body`,
  ),
  'polling-too-fast': warning(
    'observed',
    'More than five refreshes within a second, with nothing else between them',
    'Genesys Widgets, which can be told to poll every 250 ms and no faster',
  ),
  'position-backwards': note(
    'inferred',
    'A position below one that was read from already',
    `follows from ${CLIENTS}: they go on, or begin again from the start`,
  ),
  'ids-left-out': note(
    'observed',
    'No userId or alias, which GMS requires up to 8.5.112',
    'vendor iOS SDK: optional since GMS 8.5.112',
  ),
  'wrong-alias': note(
    'decided',
    'Another alias than the last answer gave: it is ignored',
    `${GMS}, alias: it may change; that another one is ignored is a choice of this project`,
  ),
  'not-judged': warning(
    'decided',
    'An exchange that mock-gms itself fails to judge',
    'a mistake of mock-gms',
  ),
  'answer-not-as-described': warning(
    'decided',
    'An answer that is not as openapi.yaml says',
    'openapi.yaml, the contract of this server; each of its parts says where it comes from',
  ),
};
