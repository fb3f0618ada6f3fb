import { savedDuring } from '../fixtures/download.ts';
import type { Settled } from '../fixtures/widgets.ts';
import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

interface DocumentsPage extends Window {
  settle(name: string, argument?: unknown): Promise<Settled>;
  invites(): Promise<boolean>;
}
declare const window: DocumentsPage;

const kite = { name: 'kite.txt', mimeType: 'text/plain', buffer: Buffer.from('It flies.') };
const nothing = { status: 'resolved', value: undefined };
const answered = { status: 'resolved', value: expect.objectContaining({ statusCode: 0 }) };
const rejected = (value: string) => ({ status: 'rejected', value });

testEach(
  'a page gives each command as the documents show it, and gets what they promise',
  async ({ widgets, service, transport }) => {
    const { page } = widgets;
    const settle = (name: string, argument?: unknown) =>
      page.evaluate(([name, argument]) => window.settle(name, argument), [name, argument] as const);
    const overPolling = transport === 'polling';
    await service.configure({ uploadFileTypes: 'txt' });
    await widgets.open({}, { name: 'documents', files: true });

    expect(await page.evaluate(() => window.invites())).toBe(true);
    expect(await settle('updateUserData')).toMatchObject({ value: { firstname: 'Joe' } });
    expect(await settle('registerTypingPreviewInput')).toEqual(nothing);
    expect(await settle('startChat')).toEqual(answered);
    const chat = await service.waitForChat();
    expect(await page.evaluate(() => window.invites())).toBe(false);

    expect(await settle('sendTyping')).toEqual(answered);
    expect(await settle('sendMessage')).toEqual(answered);
    expect(await settle('sendCustomNotice')).toEqual(answered);
    expect(await settle('updateUserData')).toEqual(answered);
    expect(await settle('sendFilteredMessage')).toEqual(nothing);
    expect(await settle('addPrefilter')).toEqual({
      status: 'resolved',
      value: expect.arrayContaining([/[a-zA-Z]/]),
    });
    expect(await settle('registerPreProcessor')).toEqual({ status: 'resolved', value: 'the function' });
    await chat.waitFor({ type: 'Message', text: 'filtered message' });
    expect((await chat.state()).userData).toMatchObject({ firstname: 'Joe' });

    expect(await settle('getTranscript')).toMatchObject({ value: { messages: expect.any(Array) } });
    expect(await settle('getAgents')).toEqual({ status: 'resolved', value: { agents: {} } });
    expect(await settle('getStats')).toMatchObject({ value: { agents: {}, duration: expect.any(Number) } });
    expect(await settle('getSessionData')).toMatchObject({ value: { sessionID: chat.id } });
    expect(await settle('fetchHistory')).toEqual(
      rejected('Fetching history messages applies only to Asynchronous chat'),
    );
    const denied = 'Access Denied to private command. Only WebChatService is allowed to invoke this command';
    expect(await settle('restore')).toEqual(
      rejected('Chat session is already active, ignoring restore command.'),
    );
    expect(await settle('resetPollExceptions')).toEqual(nothing);
    if (overPolling) {
      expect(await settle('poll')).toEqual(rejected(`${denied}.`));
      expect(await settle('stopPoll')).toEqual(nothing);
      expect(await settle('startPoll')).toEqual(nothing);
    } else {
      expect(await settle('startPoll')).toEqual(rejected('Polling is not supported when using CometD'));
    }

    expect(await settle('getFileLimits')).toEqual(answered);
    expect((await settle('sendEmptyInput')).status).toBe('rejected');
    await page.setInputFiles('#file', kite);
    const sent = await settle('sendFile');
    expect(sent).toEqual(answered);
    const { userData } = sent.value as { userData: Record<string, string> };
    const saved = await savedDuring(page, async () => {
      expect(await settle('downloadFile', userData['file-id'])).toEqual(nothing);
    });
    expect(saved).toEqual({ name: 'myfile.txt', text: 'It flies.' });

    expect(await settle('endChat')).toEqual(answered);
    await chat.waitFor({ type: 'ParticipantLeft' });
  },
);
