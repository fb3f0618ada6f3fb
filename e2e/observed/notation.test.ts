import { expect, test } from '@playwright/test';
import { ANYTHING, readStep, scenarios, stepIds, titleOf } from './notation.ts';

test('a step has a name, how it settled, and its events', () => {
  expect(readStep('end :: rejects "No" :: <endChat fail>; ended {}')).toEqual({
    name: 'end',
    settled: { outcome: 'rejects', text: 'No' },
    seen: [{ name: '<endChat fail>' }, { name: 'ended', shape: {} }],
    more: false,
  });
});

test('an event that is written with a number of times is that many events', () => {
  expect(readStep('a ::  :: disconnected {} ×3').seen).toHaveLength(3);
});

test('members that are undefined are not there', () => {
  expect(readStep('a ::  :: error {text: undefined, type: text}').seen).toEqual([
    { name: 'error', shape: { type: 'text' } },
  ]);
});

for (const cut of ['{a: text, b', '{a: text, b: [text | ', '{a: text, b: {c: number', '{a: text,'])
  test(`of a shape that breaks off the rest can be anything: ${cut}`, () => {
    const { shape } = readStep(`a ::  :: error ${cut}`).seen[0] ?? {};
    expect(shape).toMatchObject({ a: 'text' });
    expect(JSON.stringify(shape)).toContain(ANYTHING);
  });

test('a command of which only the callback was written down has settled that way', () => {
  expect(readStep('a ::  :: <getTranscript done>').settled).toEqual({ outcome: 'resolves', shape: ANYTHING });
});

test('steps of the same name have ids of their own', () => {
  expect(stepIds([{ name: 'end' }, { name: 'wake' }, { name: 'end' }])).toEqual(['end', 'wake', 'end (2)']);
});

test('each scenario has a title of its own', () => {
  expect(new Set(scenarios.map(titleOf)).size).toBe(scenarios.length);
});
