import { SHAPES } from '../compare/alike.ts';
import { firstError } from '../compare/first-error.ts';
import type { Point } from '../compare/point.ts';
import { BEHAVIOURS } from '../generated/behaviours.ts';

const KEYS: ReadonlySet<string> = new Set(BEHAVIOURS.map(([key]) => key));

const SCHEMAS: Readonly<Record<string, string>> = {
  answer: 'ChatResponse',
  event: 'ChatEvent',
  error: 'ChatError',
};

/** Parts of events that openapi.yaml describes as one field. */
const PARTS: Readonly<Record<string, string>> = {
  author: 'field ChatEvent.from',
  userData: 'field ChatEvent.userData',
  eventAttributes: 'field ChatEvent.eventAttributes',
};

const BAYEUX: Readonly<Record<string, string>> = {
  '/meta/handshake': 'bayeuxHandshake 200',
  '/meta/disconnect': 'bayeuxDisconnect 200',
};

/** The lessons that a point is about: where it disagrees, the first one is contradicted. */
export function lessonsOf(point: Point): readonly string[] {
  const { pair, what, within, name, agrees } = point;
  if (pair.operation === 'preflight') return ['preflight'];
  if (within === 'bayeux') return agrees ? [bayeuxLesson(point), 'bayeux 200'] : [bayeuxLesson(point)];
  switch (what) {
    case 'outcome':
      return agrees ? [answerLesson(point), ...parameters(point)] : [blamed(point)];
    case 'status':
      return [answerLesson(point)];
    case 'header':
      return [`header ${name}`];
    case 'body':
      return ['form body'];
    case 'order':
      return agrees ? ['form order', 'form members'] : ['form order'];
    case 'event':
      return [known(`event ${name}`, 'form members'), ...(agrees ? ['field ChatEvent.type'] : [])];
    case 'member':
      return [memberLesson(point), ...(agrees && name in SHAPES ? [`shape ${name}`] : [])];
  }
}

function memberLesson({ within, inside, name, theirs, ours, event, agrees, renamed }: Point): string {
  const isText = typeof theirs === 'string' && typeof ours === 'string';
  if (!agrees && isText && renamed === undefined && name in SHAPES && theirs !== '') return `shape ${name}`;
  const schema = SCHEMAS[within];
  if (within === 'event' && inside === undefined && name === 'type')
    return known(`event ${event}`, 'field ChatEvent.type');
  if (schema === undefined) return PARTS[within] ?? 'form members';
  // What stands in a member is said of the member.
  return known(`field ${schema}.${inside?.[0] ?? name}`, 'form members');
}

/** The answer of an operation that the mock gives here. */
function answerLesson({ pair: { operation, endpoint, ours } }: Point): string {
  if (endpoint === 'cometd') return known(`publish ${published(operation)}`, 'publish refresh');
  return known(`${endpoint === 'ntf' ? 'chatNtf' : operation} ${ours?.status}`, 'paths');
}

/** What is done here and refused there, or the other way about: a parameter, where a refusal names one. */
function blamed(point: Point): string {
  const { pair } = point;
  const named = parameters(point).find((key) => {
    const parameter = key.slice(key.indexOf('?') + 1);
    return [pair.theirs, pair.ours].some((answer) => says(answer?.body).includes(parameter));
  });
  return named ?? answerLesson(point);
}

function says(body: unknown): readonly string[] {
  const error = firstError(body);
  if (error === undefined) return [];
  const told = `${error.message ?? ''} ${error.advice ?? ''}`;
  return /parameter/i.test(told) ? told.split(/[^A-Za-z]+/) : [];
}

function parameters({ pair: { operation, endpoint, asked } }: Point): readonly string[] {
  const form = endpoint === 'ntf' ? 'chatNtf' : operation;
  return asked.map((name) => `${form} ?${name}`).filter((key) => KEYS.has(key));
}

function bayeuxLesson({ pair: { operation, ours } }: Point): string {
  return BAYEUX[operation] ?? known(operation, known(`${operation} ${ours?.status}`, 'bayeux 200'));
}

function published(operation: string): string {
  return operation === 'send' ? 'sendMessage' : operation;
}

function known(key: string, otherwise: string): string {
  return KEYS.has(key) ? key : otherwise;
}
