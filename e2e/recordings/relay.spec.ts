import { readFile } from 'node:fs/promises';
import { conversationsOf, logOf, Recording, readHar } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import { OUT_OF_TURN } from '../browsers/in-turn.ts';
import { WidgetsPage } from '../fixtures/widgets.ts';
import { expect, test } from '../fixtures.ts';
import { tagOf, transportNames, transports } from '../transports.ts';

for (const transport of transports) {
  test(
    `a page chats over ${transportNames[transport]} with a server elsewhere, and what it said is recorded`,
    {
      tag: transport === 'cometd-websocket' ? tagOf(transport) : [tagOf(transport), OUT_OF_TURN],
    },
    async ({ page, pages }, testInfo) => {
      const out = testInfo.outputPath('chat.har');
      const gms = await startMockGms({ port: 0, tls: true, basePath: '/gms-chat' });
      const recording = await Recording.begin({ target: `${gms.url}/gms-chat`, out, verify: false });
      const service = gms.service('support');
      const origin = recording.relay.url;
      const widgets = new WidgetsPage(page, pages, { transport, origin, service: 'support' });
      await widgets.open({}, { files: true });
      await widgets.startChat({ nickname: 'Jonathan' });
      const chat = await service.waitForChat();
      const agent = await chat.join({ nickname: 'Ann-Kathrin' });
      await agent.say('What is your address?');
      await widgets.message({ text: 'What is your address?' });
      await widgets.commandWith('sendFile', () => ({ files: [new File(['my secret plan'], 'my-plan.txt')] }));
      await chat.waitFor({ type: 'FileUploaded' });
      await widgets.command('sendMessage', { message: 'Broadway 5' });
      await agent.leave({ then: 'close' });
      await widgets.event('ended');
      await recording.end();
      await gms.close();
      expect(widgets.errors).toEqual([]);

      const file = await readFile(out, 'utf8');
      for (const said of ['Jonathan', 'Kathrin', 'address', 'Broadway', 'secret plan', 'my-plan', chat.id])
        expect(file, said).not.toContain(said);
      const { conversations, unread } = conversationsOf(await readHar([Buffer.from(file)]));
      expect(unread).toEqual([]);
      const types = conversations.flatMap((each) => logOf(each).log.map(({ type }) => type));
      expect(types.filter((type) => !type.startsWith('Typing'))).toEqual([
        ...['ChatRequested', 'ParticipantJoined', 'ParticipantJoined', 'Message', 'FileUploaded', 'Message'],
        ...['ParticipantLeft', 'ParticipantLeft', 'ChatEnded'],
      ]);
    },
  );
}
