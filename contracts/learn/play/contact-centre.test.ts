import { expect, test } from '@playwright/test';
import { answer, entry, event } from '../../../mock-gms/capture/har/har-entries.fixture.ts';
import { learnedOf, saved } from '../other-server.fixture.ts';

const OWN = { chatId: '0008TaFN3SE300RT', secureKey: '4ee15d7e1c343c8e' };
const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' };
const FILE = {
  ...{ 'file-id': '5c4fa2f4a5c9b7d3', 'file-document-id': '0002KaE4JJ9Y00BX' },
  ...{ 'file-name': 'plan.txt', 'file-size': '0', 'file-source': 'ucs' },
  ...{ 'file-upload-type': 'file-system', 'file-upload-path': 'C:\\plan.txt', 'file-description': 'a plan' },
};

for (const [what, ...events] of [
  [
    'a notice with data',
    event(3, 'CustomNotice', { from: ANN, text: 'coupon', userData: { code: 'A1', more: { b: ['c'] } } }),
  ],
  [
    'a file with a description that is deleted again',
    event(3, 'FileUploaded', {
      from: ANN,
      text: FILE['file-id'],
      userData: FILE,
    }),
    event(4, 'FileDeleted', { from: ANN, userData: { 'file-id': FILE['file-id'] } }),
  ],
] as const) {
  test(`an agent does again what one did in a chat that is played: ${what}`, async () => {
    const [chat] = (await playedWith(events)) ?? [];
    expect(chat?.leftOut).toEqual([]);
    expect(chat?.differences).toEqual([]);
  });
}

async function playedWith(events: readonly object[]) {
  const position = 3 + events.length;
  const file = saved(
    'chat.har',
    entry({
      body: 'nickname=Jo',
      second: 0,
      answer: answer([event(1, 'ParticipantJoined')], { ...OWN, nextPosition: 2 }),
    }),
    entry({
      path: `/${OWN.chatId}/refresh`,
      body: `secureKey=${OWN.secureKey}&transcriptPosition=2`,
      second: 2,
      answer: answer([event(2, 'ParticipantJoined', { from: ANN }), ...events], {
        ...OWN,
        nextPosition: position,
      }),
    }),
  );
  return (await learnedOf(file)).report.played;
}
