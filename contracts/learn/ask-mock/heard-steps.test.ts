import { expect, test } from '@playwright/test';
import type { BayeuxStep } from './bayeux-step.ts';
import { withHeard } from './heard-steps.ts';
import type { HttpStep, Step } from './step.ts';

const upload = (entry: number, at: number, end: number, id: string): HttpStep => ({
  kind: 'http',
  entry,
  at,
  exchange: {
    kind: 'http',
    number: entry,
    at,
    end,
    request: { method: 'POST', path: '/genesys/2/chat-ntf', headers: {}, body: '' },
  },
  theirs: { status: 200, headers: {}, body: { userData: { 'file-id': id } } },
  lack: undefined,
});

const told = (at: number, id: string) => ({
  entry: 1,
  at,
  body: { messages: [{ type: 'FileUploaded', userData: { 'file-id': id } }] },
});

const published = (at: number, pushes: BayeuxStep['pushes']): BayeuxStep => ({
  kind: 'bayeux',
  entry: 1,
  at,
  line: 'connection 1',
  message: { channel: '/service/chatV2/support' },
  reply: {},
  lack: undefined,
  isLast: false,
  pushes,
});

const said = (steps: readonly Step[]) =>
  steps.map((step) =>
    step.kind === 'http' ? `upload ${step.entry}` : `${step.kind} ${step.pushes.map(({ at }) => at)}`,
  );

test('a push that tells of an upload before its answer comes is heard after the upload', () => {
  const steps = [
    published(0, [told(14, 'A'), told(24, 'B')]),
    upload(2, 10, 15, 'A'),
    upload(3, 20, 25, 'B'),
  ];
  expect(said(withHeard(steps))).toEqual(['bayeux ', 'upload 2', 'heard 14', 'upload 3', 'heard 24']);
});

test('a push that comes after the answer of an upload, or tells of nothing that was uploaded, is heard in its time', () => {
  const steps = [published(0, [told(8, 'X'), told(17, 'A'), told(22, 'X')]), upload(2, 10, 15, 'A')];
  expect(said(withHeard(steps))).toEqual(['bayeux 8', 'upload 2', 'heard 17,22']);
});
