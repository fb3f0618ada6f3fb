import { isTranscriptEntry, type UserData } from '../../chat/entry.ts';
import { isStarted } from '../../chat-server/chat-server-options.ts';
import { ServiceRegistry } from '../../services/registry.ts';
import { MemoryStore } from '../../store/memory.ts';
import { Desk } from '../desk.ts';
import { runScripts } from './run.ts';
import type { Script } from './script.ts';

/** A chat on a clock that stands still, with a script that plays in it. */
export async function playedChat(script: Script | string, userData: UserData = {}) {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  registry.onService((service) => runScripts(service, typeof script === 'string' ? [] : [script]));
  const service = registry.ensure('support');
  await service.configure({ script: typeof script === 'string' ? script : script.name });
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData });
  if (!isStarted(outcome)) throw new Error('no chat');
  const { running } = outcome;
  const advance = (seconds: number) => service.clock.advance(seconds * 1000);
  return {
    service,
    running,
    desk: new Desk(service),
    advance,
    /** The customer says something, and some time passes. */
    async say(text: string, seconds = 5) {
      await service.chats.execute(running, { type: 'send', by: 1, text });
      await advance(seconds);
    },
    /** What others than the customer said, as `nickname: text`. */
    said: () =>
      running.log.flatMap((entry) =>
        entry.type === 'Message' && entry.from.participantId !== 1
          ? [`${entry.from.nickname}: ${entry.text ?? ''}`]
          : [],
      ),
    /** What others than the customer did, as `nickname type`. */
    done: () =>
      running.log.flatMap((entry) =>
        isTranscriptEntry(entry) && entry.from.participantId !== 1
          ? [`${entry.from.nickname} ${entry.type}`]
          : [],
      ),
  };
}
