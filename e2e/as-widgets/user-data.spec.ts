import { editions } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

for (const edition of editions) {
  const kept = edition === '9.0' ? { order: '7', mood: 'good' } : {};
  testEach(
    `in edition ${edition} ${edition === '9.0' ? 'all' : 'nothing'} that was attached to a chat is attached to the next`,
    async ({ widgets, service }) => {
      await widgets.open({ edition, userData: { tier: 'gold' } });
      await widgets.startChat({ nickname: 'Ada', userData: { order: '7' } });
      await widgets.command('updateUserData', { mood: 'good' });
      await service.waitForChat();
      await widgets.command('endChat');
      await widgets.startChat();
      const chat = await service.waitForChat();
      const { userData } = await chat.state();
      const attached = Object.entries(userData).filter(([key]) => !/^(_genesys|GCTI)_/.test(key));
      expect(Object.fromEntries(attached)).toEqual({ tier: 'gold', ...kept });
    },
  );
}
