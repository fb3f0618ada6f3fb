import { expect, test } from '@playwright/test';
import { checkForm } from './check.ts';
import { checkAnswer } from './check-answer.ts';

const secureKey = '4ee15d7e1c343c8e';

test('a request with all it needs has no problem', () => {
  expect(checkForm('send', { secureKey, message: 'Hello' })).toBeUndefined();
});

test('a missing parameter is named', () => {
  expect(checkForm('send', { secureKey })).toEqual({ parameter: 'message', problem: 'is required' });
  expect(checkForm('refresh', {})).toEqual({ parameter: 'secureKey', problem: 'is required' });
  expect(checkForm('pushUrl', { secureKey })).toEqual({ parameter: 'pushUrl', problem: 'is required' });
  expect(checkForm('updateNickname', { secureKey })).toEqual({
    parameter: 'nickname',
    problem: 'is required',
  });
});

test('a parameter that must say something must not be empty', () => {
  for (const [operation, parameter] of [
    ['send', 'message'],
    ['pushUrl', 'pushUrl'],
    ['updateNickname', 'nickname'],
  ] as const) {
    expect(checkForm(operation, { secureKey, [parameter]: '' })).toEqual({
      parameter,
      problem: 'must not be empty',
    });
  }
});

test('a start needs no field by itself', () => {
  expect(checkForm('requestChat', {})).toBeUndefined();
});

test('a position that came as text becomes a number in place', () => {
  const fields: Record<string, unknown> = { secureKey, transcriptPosition: '12' };
  expect(checkForm('refresh', fields)).toBeUndefined();
  expect(fields.transcriptPosition).toBe(12);
});

test('-1 is the least position', () => {
  const last: Record<string, unknown> = { secureKey, transcriptPosition: '-1' };
  expect(checkForm('refresh', last)).toBeUndefined();
  expect(last.transcriptPosition).toBe(-1);
  expect(checkForm('refresh', { secureKey, transcriptPosition: '-2' })).toEqual({
    parameter: 'transcriptPosition',
    problem: 'must be -1 or more',
  });
});

test('a position that is not a whole number is refused', () => {
  for (const transcriptPosition of ['abc', '1.5', 'NaN', {}]) {
    expect(checkForm('refresh', { secureKey, transcriptPosition })).toEqual({
      parameter: 'transcriptPosition',
      problem: 'must be a whole number',
    });
  }
});

test('a position without end is refused', () => {
  expect(checkForm('refresh', { secureKey, transcriptPosition: 'Infinity' })).toEqual({
    parameter: 'transcriptPosition',
    problem: 'must be 9007199254740991 or less',
  });
});

test('a map where a text belongs is refused', () => {
  expect(checkForm('send', { secureKey, message: { a: '1' } })).toEqual({
    parameter: 'message',
    problem: 'must be a text',
  });
});

test('user data that are not a map are refused', () => {
  expect(checkForm('updateData', { secureKey, userData: 'x' })).toEqual({
    parameter: 'userData',
    problem: 'must be a map of values by key',
  });
});

test('fields without a prototype are read like any others', () => {
  const fields = Object.assign(Object.create(null), { secureKey, message: 'Hello' });
  expect(checkForm('send', fields)).toBeUndefined();
  expect(checkForm('send', Object.create(null))).toEqual({ parameter: 'secureKey', problem: 'is required' });
});

test('a JSON body is taken as it is: nothing is made of text', () => {
  expect(checkForm('setTyping', { typing: 'true' })).toEqual({
    parameter: 'typing',
    problem: 'must be true or false',
  });
  expect(checkForm('endChat', { by: '2' })).toEqual({ parameter: 'by', problem: 'must be a whole number' });
});

test('a JSON body that is not an object is refused as a whole', () => {
  expect(checkForm('say', [])).toEqual({ parameter: '', problem: 'must be a map of values by key' });
});

test('a part within a part is named with dots', () => {
  expect(checkForm('addFault', { operation: 'send', effect: { kind: 'status' } })).toEqual({
    parameter: 'effect.status',
    problem: 'is required',
  });
});

test('a fault of an unknown kind or for an unknown operation is refused', () => {
  expect(checkForm('addFault', { operation: 'send', effect: { kind: 'melt' } })).toEqual({
    parameter: 'effect',
    problem: 'must have a kind that is known',
  });
  expect(checkForm('addFault', { operation: 'sing', effect: { kind: 'reset' } })).toEqual({
    parameter: 'operation',
    problem: expect.stringMatching(/^must be one of requestChat, requestNotifications, send, .*, \*$/),
  });
});

test('an advance of the clock says by how much', () => {
  expect(checkForm('setClock', { action: 'freeze' })).toBeUndefined();
  expect(checkForm('setClock', { action: 'advance', ms: 1 })).toBeUndefined();
  expect(checkForm('setClock', { action: 'advance' })).toBeDefined();
});

test('a setting that does not exist is refused, and null is the way back to a default', () => {
  expect(checkForm('configureService', { colour: 'red' })).toEqual({
    parameter: 'colour',
    problem: 'is not known',
  });
  expect(checkForm('configureService', { apikey: null, basic: null, inactivityAlert: null })).toBeUndefined();
});

test('an answer is told everything that is wrong with it', () => {
  const from = { nickname: 'Ann', participantId: 0, type: 'Robot' };
  expect(checkAnswer('ChatEvent', { type: 'Message', from, utcTime: 1432845088000 })).toEqual([
    '/from/participantId must be >= 1',
    '/from/type must be equal to one of the allowed values',
  ]);
});

test('an answer is not corrected: a number as text is a mistake', () => {
  const answer = { statusCode: '2', chatEnded: true, messages: [], errors: [{ code: 249, advice: 'lost' }] };
  expect(checkAnswer('ChatFailure', answer)).toContain('/statusCode must be integer');
  expect(answer.statusCode).toBe('2');
});

test('a failure has errors', () => {
  expect(checkAnswer('ChatResponse', { chatEnded: false, messages: [], statusCode: 2 })).toContain(
    "must have required property 'errors'",
  );
});

test('a failure names the chat as the request did, a success by its real id', () => {
  const session = {
    alias: '117',
    userId: 'u',
    secureKey: 'k',
    nextPosition: 2,
    chatEnded: false,
    messages: [],
  };
  const errors = [{ code: 249, advice: 'lost' }];
  expect(checkAnswer('ChatResponse', { ...session, statusCode: 2, chatId: 'nope', errors })).toEqual([]);
  expect(checkAnswer('ChatResponse', { ...session, statusCode: 0, chatId: 'nope' })).toContain(
    '/chatId must match pattern "^[0-9A-Za-z]{16}$"',
  );
});

test('the examples of the documentation say what happens', () => {
  expect(checkForm('send', { secureKey: '4ee15d7e1c343c8e' })).toEqual({
    parameter: 'message',
    problem: 'is required',
  });
  const fields = { secureKey: '4ee15d7e1c343c8e', transcriptPosition: '12' };
  expect(checkForm('refresh', fields)).toBeUndefined();
  expect(fields).toEqual({ secureKey: '4ee15d7e1c343c8e', transcriptPosition: 12 });
  expect(
    checkAnswer('ChatEvent', { type: 'Message', from: { nickname: 'Ann', participantId: 2, type: 'Agent' } }),
  ).toEqual(["must have required property 'utcTime'"]);
});
