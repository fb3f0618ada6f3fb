import type { Script } from '../desk/script/script.ts';

/**
 * A script in TypeScript, for what YAML has no words for: here, the day of the week on the service's clock.
 *
 * In a project of yours the import reads `import type { Script } from 'mock-gms'`.
 */
export const officeHours: Script = {
  name: 'office-hours',
  async run(conversation) {
    const day = new Date(conversation.now).getUTCDay();
    if (day === 0 || day === 6) {
      await conversation.announce('Our office is closed at the weekend. We answer on Monday.');
      return;
    }
    await conversation.join({ nickname: 'Olga' });
    await conversation.say(`Hello ${conversation.customer}, what can I do for you?`, { typing: 800 });
    for (;;) {
      const heard = await conversation.next({ idle: 120_000, typing: true });
      if (heard.kind === 'idle') break;
      if (heard.kind === 'typing') continue;
      if (heard.kind === 'message' && /weekend/i.test(heard.text)) {
        await conversation.say('At the weekend we are closed.', { typing: { perCharacter: 30 } });
      } else {
        await conversation.say('I will find out.', { typing: { perCharacter: 30 } });
      }
    }
    await conversation.say('You seem to be busy. Goodbye!');
    await conversation.end();
  },
};
