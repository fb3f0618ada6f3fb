import { observed } from '../rules/rule-sources.ts';
import { NotSurvived } from './came-through.ts';
import type { Situation } from './situation.ts';

const NOTE = { name: 'note.txt', type: 'text/plain', data: Buffer.from('A short note.\n') };

/** Files of the customer. */
export const fileSituations = [
  {
    id: 'client-survives-12',
    name: 'refused-upload',
    title: 'A client whose file is refused continues the chat',
    ...observed('SHOULD'),
    needs: ['upload'],
    async play(stage) {
      await stage.agent();
      const { uploadFileTypes } = await stage.service.settings();
      await stage.service.configure({ uploadFileTypes: 'pdf' });
      try {
        const since = stage.relay.now();
        stage.tell('from now on the server takes PDF files only');
        // A client may refuse the file itself, once it knows the limits.
        await stage.customer.ask('upload', NOTE).catch(() => {});
        await stage.act(
          'the client asks for the limits, or uploads the file',
          ({ operation }) => operation === 'fileLimits' || operation === 'fileUpload',
          since,
        );
        await stage.agentSays();
      } finally {
        await stage.service.configure({ uploadFileTypes });
      }
    },
  },
  {
    id: 'client-survives-13',
    name: 'upload',
    title: 'A file of the customer reaches the agent complete',
    ...observed('SHOULD'),
    needs: ['upload'],
    async play(stage) {
      const chat = await stage.chat();
      const before = (await chat.files()).length;
      const since = stage.relay.now();
      await stage.customer.ask('upload', NOTE);
      await stage.act(
        'the client uploads the file',
        ({ operation, answer }) => operation === 'fileUpload' && answer?.statusCode === 0,
        since,
      );
      const file = (await chat.files()).at(-1);
      const bytes = file === undefined ? Buffer.of() : Buffer.from(await chat.file(file.id));
      if (stage.customer.isExact && !bytes.equals(NOTE.data))
        throw new NotSurvived(`the file has ${bytes.length} bytes, and it had ${NOTE.data.length}`);
      await stage.event('the client fetches that the file is there', 'FileUploaded', since);
      const uploaded = (await chat.files()).length - before;
      if (stage.customer.isExact && uploaded !== 1)
        throw new NotSurvived(`the file is ${uploaded} times in the chat`);
    },
  },
] as const satisfies readonly Situation[];
