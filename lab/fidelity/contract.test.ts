import { expect, test } from '@playwright/test';
import { behavioursOf, type ContractDocument, readContract, routesOf } from './contract.ts';

const contract: ContractDocument = {
  paths: {
    '/2/chat/{service}/{chatId}/send': {
      parameters: [],
      post: {
        operationId: 'send',
        tags: ['Chat'],
        'x-provenance': 'observed',
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/SendForm' } },
          },
        },
        responses: { 200: { description: 'said' }, 400: { $ref: '#/components/responses/BadParameter' } },
      },
    },
    '/mock/health': { get: { operationId: 'health', tags: ['Control'], responses: { 200: {} } } },
  },
  components: {
    responses: { BadParameter: { 'x-provenance': 'decided' } },
    schemas: {
      SendForm: {
        'x-provenance': 'observed',
        properties: { message: {}, secureKey: { $ref: '#/components/schemas/SecureKey' } },
      },
      SecureKey: { 'x-provenance': 'documented' },
      ChatCommand: {
        oneOf: [
          { 'x-provenance': 'observed', properties: { operation: { const: 'sendMessage' } } },
          { properties: { operation: { enum: ['startTyping', 'stopTyping'] } } },
        ],
      },
      ChatEventType: { 'x-provenance': 'observed', enum: ['Message'] },
      ChatResponse: { properties: { alias: { 'x-provenance': 'documented' } } },
      ChatEvent: {},
      ChatError: {},
    },
  },
};

test('behaviours are answers, parameters, publications, events and fields, each with what it rests on', () => {
  expect(behavioursOf(contract).map(({ key, provenance }) => [key, provenance])).toEqual([
    ['send 200', 'observed'],
    ['send 400', 'decided'],
    ['send ?message', 'observed'],
    ['send ?secureKey', 'documented'],
    ['publish sendMessage', 'observed'],
    ['publish startTyping', 'decided'],
    ['publish stopTyping', 'decided'],
    ['event Message', 'observed'],
    ['field ChatResponse.alias', 'documented'],
  ]);
});

test('operations that control the mock are not behaviours of a GMS', () => {
  expect(routesOf(contract)).toEqual([{ operationId: 'send', path: '/2/chat/{service}/{chatId}/send' }]);
});

test('the project’s own contract has behaviours of every kind', () => {
  const behaviours = behavioursOf(readContract());
  expect(new Set(behaviours.map(({ kind }) => kind)).size).toBe(5);
  expect(behaviours).toContainEqual({ key: 'event IdleAlert', kind: 'event', provenance: 'observed' });
  expect(behaviours.length).toBeGreaterThan(200);
});
