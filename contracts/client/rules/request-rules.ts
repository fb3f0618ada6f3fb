import { isObject } from '../../shared/json.ts';
import { asked, isForm, isInChat, isPolling, type Occasion, operations, sent } from './occasions.ts';
import { type ClientRule, found } from './rule.ts';
import { decided, documented, inferred, observed } from './rule-sources.ts';

/** What lets a client in, where its service asks for that: it shows in what the client sends. */
const withCredentials: Occasion = (evidence) =>
  asked(({ headers }) => Boolean(headers.apikey ?? headers.authorization))(evidence) ||
  sent(({ message: { data } }) => isObject(data) && data.auth !== undefined)(evidence);

/** What each request is by itself, whatever went before. */
export const requestRules = [
  {
    id: 'client-request-01',
    title: 'A client asks for services and operations that the chat API has, spelled correctly',
    ...documented('MUST', 'operations'),
    occasion: asked(),
    offences: found(['unknown-service', 'unknown-operation']),
  },
  {
    id: 'client-request-02',
    title: 'A client sends every request as a POST',
    ...observed('SHOULD'),
    occasion: asked(isForm),
    offences: found('wrong-method'),
  },
  {
    id: 'client-request-03',
    title: 'A client sends forms, urlencoded or multipart, under that content type',
    ...documented('MUST', 'request parameters'),
    occasion: asked(isForm),
    offences: found('wrong-content-type'),
  },
  {
    id: 'client-request-04',
    title: 'The body of a request is what its content type says',
    ...decided(),
    occasion: asked(isForm),
    offences: found('mislabelled-body'),
  },
  {
    id: 'client-request-05',
    title: 'A client sends the secureKey of its chat with every request',
    ...documented('MUST', 'secureKey'),
    occasion: asked(isInChat),
    offences: found('key-missing'),
  },
  {
    id: 'client-request-06',
    title: 'A client sends the parameters that an operation cannot do without',
    ...observed('SHOULD'),
    occasion: asked(),
    offences: found(['missing-parameter', 'empty-parameter']),
  },
  {
    id: 'client-request-07',
    title: 'The values of parameters have the right type',
    ...inferred('SHOULD'),
    occasion: asked(),
    offences: found('bad-parameter'),
  },
  {
    id: 'client-request-08',
    title: 'A client sends no field that the operation does not have',
    ...observed('MAY'),
    occasion: asked(),
    offences: found('unknown-field'),
  },
  {
    id: 'client-request-09',
    title: 'A client gives each field once',
    ...decided(),
    occasion: asked(isForm),
    offences: found('repeated-field'),
  },
  {
    id: 'client-request-10',
    title: 'A client sends its fields in the body, none of them in the URL alone',
    ...decided(),
    occasion: asked(isForm),
    offences: found('field-in-query'),
  },
  {
    id: 'client-request-11',
    title: 'A client keeps its texts and bodies within the limits of the server',
    ...observed('SHOULD'),
    occasion: asked(),
    offences: found(['text-too-long', 'body-too-large']),
  },
  {
    id: 'client-request-12',
    title: 'A client starts a chat with a nickname, or with first and last name',
    ...documented('MUST', 'request chat'),
    occasion: operations('requestChat'),
    offences: found('name-missing'),
  },
  {
    id: 'client-request-13',
    title: 'A client sends the credentials that its service asks for',
    ...documented('MUST', 'apikey and basic authentication'),
    occasion: withCredentials,
    offences: found(['credentials-missing', 'credentials-wrong']),
  },
  {
    id: 'client-request-14',
    title: 'A client that polls sends userId and alias along, which GMS requires up to 8.5.112',
    ...observed('SHOULD', 'vendor iOS SDK: optional since GMS 8.5.112'),
    occasion: asked((act) => isPolling(act) && isInChat(act)),
    offences: found('ids-left-out'),
  },
] as const satisfies readonly ClientRule[];
