import type { Service } from '../../services/service.ts';
import { Desk } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { Conversation } from './conversation.ts';
import { greeter } from './greeter.ts';
import type { Script } from './script.ts';

/** The scripts that the setting `script` can name. */
export const SCRIPTS: Record<Service['settings']['script'], Script | undefined> = {
  none: undefined,
  greeter,
};

/** Lets the service's script play in every chat that starts from now on. */
export function runScripts(service: Service): void {
  const desk = new Desk(service);
  service.chats.onEntries((running, [first]) => {
    const script = SCRIPTS[service.settings.script];
    if (first?.type !== 'ChatRequested' || script === undefined) return;
    script.run(new Conversation(desk, running)).catch((error: unknown) => {
      // The customer may leave at any moment: then there is nothing left to play.
      if (error instanceof DeskError) return;
      process.emitWarning(error instanceof Error ? error : String(error));
    });
  });
}
