import { formMutants } from './form-mutant.ts';

const ATTRIBUTES = '    eventAttributes,\n    utcTime';
const UPLOADED = "JSON.stringify({ 'file-id': sent.id })";

/** Attributes of an event in which a text of JSON is another. */
const written = (change: string) =>
  `    eventAttributes: eventAttributes && JSON.parse(JSON.stringify(eventAttributes)${change}),\n    utcTime`;

/** Other forms of what stands in objects that stand in others. */
export const nestedMutants = [
  ...formMutants(
    'chat-api/message.ts',
    ['nested'],
    [
      ['nested-renamed', written('.replace(\'"count":\', \'"number":\')')],
      ['nested-as-text', written('.replace(/"count":(\\d+)/, \'"count":"$1"\')')],
      ['nested-missing', written('.replace(/,"count":\\d+/, "")')],
      ['nested-more', written('.replace(\'"kind":\', \'"ready":true,"kind":\')')],
      ['nested-object-renamed', written('.replace(\'"genesys-chat"\', \'"gms-chat"\')')],
    ].map(([id = '', replace = '']) => [id, 'field ChatEvent.eventAttributes', ATTRIBUTES, replace] as const),
  ),
  ...formMutants(
    'chat-api/files.ts',
    ['files-01'],
    [
      [
        'upload-told-with-source',
        'field ChatResponse.userData',
        UPLOADED,
        "JSON.stringify({ 'file-id': sent.id, 'file-source': 'ucs' })",
      ],
      [
        'upload-told-with-object',
        'field ChatResponse.userData',
        UPLOADED,
        "JSON.stringify({ 'file-id': sent.id, more: { ready: true } })",
      ],
    ],
  ),
];
