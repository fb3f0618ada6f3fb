import { expect, test } from '@playwright/test';
import { answer, entry, event } from '../../../mock-gms/capture/har/har-entries.fixture.ts';
import { learnedOf, saved } from '../other-server.fixture.ts';

const OWN = { chatId: '0008TaFN3SE300RT', secureKey: '4ee15d7e1c343c8e' };
const KEY = `secureKey=${OWN.secureKey}`;
const PATH = `/${OWN.chatId}`;
const SYSTEM = { nickname: 'system', participantId: 2, type: 'External' };
const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' };

const greetings = {
  'by the system': [
    event(2, 'ParticipantJoined', { from: SYSTEM }),
    event(3, 'Message', { from: SYSTEM, text: 'Welcome' }),
  ],
  'by an agent': [
    event(2, 'ParticipantJoined', { from: ANN }),
    event(3, 'Message', { from: ANN, text: 'Welcome' }),
  ],
};

for (const [who, greeting] of Object.entries(greetings)) {
  for (const when of ['with the start', 'after it'] as const) {
    test(`a greeting ${who} that comes ${when} is no difference: the agents of the chat say it`, async () => {
      const isAtOnce = when === 'with the start';
      const joined = event(1, 'ParticipantJoined');
      const file = saved(
        'chat.har',
        entry({
          body: 'nickname=Jo',
          second: 0,
          answer: answer([joined, ...(isAtOnce ? greeting : [])], { ...OWN, nextPosition: isAtOnce ? 4 : 2 }),
        }),
        entry({
          path: `${PATH}/refresh`,
          body: `${KEY}&transcriptPosition=${isAtOnce ? 4 : 2}`,
          second: 2,
          answer: answer(isAtOnce ? [] : greeting, { ...OWN, nextPosition: 4 }),
        }),
        entry({
          path: `${PATH}/send`,
          body: `${KEY}&message=Hello&transcriptPosition=4`,
          second: 4,
          answer: answer([event(4, 'Message', { text: 'Hello' })], { ...OWN, nextPosition: 5 }),
        }),
      );
      const { report, err } = await learnedOf(file);
      expect(report.played, err).toMatchObject([{ requests: 3, differences: [], leftOut: [] }]);
    });
  }
}
