import { expect, test } from '@playwright/test';
import { OwnNames } from './own-names.ts';

const file = (id: string, text: string) => ({
  messages: [{ index: 2, type: 'FileUploaded', text, userData: { 'file-id': id } }],
});

test('the text of a file is its id where it is the same, and otherwise a word that names nothing', () => {
  const names = new OwnNames();
  names.learn(file('52DDCFE6', '52DDCFE6'), file('00756B0A', '00756B0A'));
  names.learn(file('F50C16AE', 'file-uploaded'), file('00756B0B', '00756B0B'));
  expect(['52DDCFE6', 'F50C16AE', 'file-uploaded'].map((each) => names.of('file', each))).toEqual([
    ...['00756B0A', '00756B0B', undefined],
  ]);
  expect(names.areSame('file-uploaded', '00756B0B')).toBe(false);
});
