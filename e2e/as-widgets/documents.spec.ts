import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';
import { overCometD } from '../transports.ts';

testEach(
  'sendFilteredMessage resolves in every chat, with a pattern or without',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const nothing = { status: 'resolved', value: undefined };
    expect(await widgets.command('sendFilteredMessage', { message: 'open' })).toEqual(nothing);
    expect(await widgets.command('sendFilteredMessage', {})).toEqual(nothing);
    await chat.waitFor({ type: 'Message', text: 'open' });
    await widgets.message({ text: 'open' });
  },
);

testEach(
  'stopPoll resolves in a chat that is pushed, and rejects without one',
  async ({ widgets }) => {
    await widgets.open();
    expect(await widgets.command('stopPoll')).toEqual({
      status: 'rejected',
      value: 'No active chat session',
    });
    await widgets.startChat();
    expect(await widgets.command('stopPoll')).toEqual({ status: 'resolved', value: undefined });
  },
  overCometD,
);

testEach(
  'sendTyping resolves with the answer of a server that refuses it, for the request has succeeded',
  async ({ widgets, service }) => {
    await service.faults.add({
      operation: 'startTyping',
      effect: { kind: 'error', code: 249, advice: 'no' },
    });
    await widgets.open();
    await widgets.startChat();
    expect(await widgets.command('sendTyping', { message: 'H' })).toMatchObject({
      status: 'resolved',
      value: { statusCode: 2 },
    });
  },
  ['polling'],
);

testEach(
  'sendCustomNotice and getFileLimits without a chat reject with an AJAX response',
  async ({ widgets }) => {
    await widgets.open({}, { files: true });
    for (const command of ['sendCustomNotice', 'getFileLimits']) {
      expect(await widgets.command(command)).toMatchObject({
        status: 'rejected',
        value: { readyState: 0, status: 0, statusText: 'error', responseText: '' },
      });
    }
    expect(await widgets.heard('error')).toHaveLength(2);
  },
);

testEach(
  'who has left when the customer hangs up is told with a message and the agents',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat({ nickname: 'Ada' });
    const chat = await service.waitForChat();
    await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await widgets.command('endChat');

    const left = (name: string, type: string) => ({
      message: { type: 'ParticipantLeft', from: { name, type } },
      agents: { 2: { name: 'Ann', connected: false } },
      numAgentsConnected: 0,
    });
    expect(await widgets.event('clientDisconnected')).toMatchObject(left('Ada', 'Client'));
    expect(await widgets.event('agentDisconnected')).toMatchObject(left('Ann', 'Agent'));
    expect(await widgets.event('supervisorDisconnected')).toMatchObject(left('', 'Supervisor'));
  },
);

testEach(
  'an upload that nobody answers is an error that names the file, one that is refused is none',
  async ({ widgets, line, service }) => {
    await widgets.open({}, { origin: line.origin, files: true });
    await widgets.startChat();
    await widgets.event('clientConnected');
    const upload = () =>
      widgets.commandWith('sendFile', () => ({ files: new File(['It flies.'], 'kite.txt') }));
    await service.faults.add({ operation: 'fileUpload', effect: { kind: 'status', status: 500, body: '' } });
    expect(await upload()).toMatchObject({ status: 'rejected', value: { status: 500 } });
    expect(await widgets.heard('error')).toEqual([]);
    // A browser tries again on each connection that it had kept, however many these are.
    await service.faults.add({ operation: 'fileUpload', times: 0, effect: { kind: 'reset' } });
    expect(await upload()).toMatchObject({ status: 'rejected', value: { status: 0 } });
    expect(await widgets.event('error')).toMatchObject({
      status: 0,
      errorReason: 'FileUploadError',
      filename: 'kite.txt',
    });
  },
  ['polling'],
);
