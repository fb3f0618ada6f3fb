import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { defined } from '../boundary/defined.ts';
import { type DeskFile, deleteFile, filesOf, openFile, sendIncoming } from '../desk/desk-files.ts';
import { attachmentHeaders } from '../http/attachment.ts';
import { BodyError } from '../http/body.ts';
import { MalformedBodyError } from '../http/multipart.ts';
import { type ReceivedForm, receiveMultipart } from '../http/receive-multipart.ts';
import { checkForm } from '../openapi/check.ts';
import type { BlobStore, StagedBlob } from '../store/blob-store.ts';
import { ControlError } from './control-error.ts';
import {
  CHAT,
  type ControlOperation,
  type ControlRequest,
  chatIdOf,
  deskOf,
  get,
  PARTICIPANT,
  participantIdOf,
  remove,
} from './control-operation.ts';

/** Bytes of a file that an agent sends; what the server may hold in all is bounded besides. */
const MAX_FILE_SIZE = 2 ** 31;

/** The files of a chat, from the contact centre's side. */
export const FILE_CONTROLS = {
  listFiles: get(`${CHAT}/files`, (request) => filesOf(deskOf(request), chatIdOf(request))),
  getFile: {
    method: 'get',
    path: `${CHAT}/files/:fileId`,
    async converse(request, _raw, response) {
      const { fileId = '' } = request.params;
      const { file, size, stream } = await openFile(deskOf(request), chatIdOf(request), fileId);
      response.writeHead(200, attachmentHeaders({ ...file, size }));
      await pipeline(stream, response).catch(() => response.destroy());
    },
  },
  sendFile: {
    method: 'post',
    path: `${PARTICIPANT}/files`,
    async converse(request, raw, response) {
      const desk = deskOf(request);
      const chatId = chatIdOf(request);
      const by = participantIdOf(request);
      await desk.find(chatId);
      const form = await receive(raw, desk.service.chats.blobs);
      try {
        const { description } = fieldsOf(form);
        if (form.file === undefined) throw new ControlError(400, 'file: is required', { reason: 'body' });
        const name = askedName(request);
        const sent = await sendIncoming(desk, chatId, by, {
          ...form.file,
          ...defined({ name, description }),
        });
        // Followers of the service can tell from this when its events have caught up with the answer.
        const position = await request.registry.eventPosition(desk.service.name);
        if (position !== undefined) response.set('Last-Event-ID', position);
        response.status(201).json(sent);
      } finally {
        await form.discard();
      }
    },
  },
  removeFile: remove(`${PARTICIPANT}/files/:fileId`, (request) =>
    deleteFile(deskOf(request), chatIdOf(request), participantIdOf(request), request.params.fileId ?? ''),
  ),
} as const satisfies Record<string, ControlOperation>;

/** The name that the query gives the file: that of a part of a form cannot have every character. */
function askedName({ query: { name } }: ControlRequest): string | undefined {
  if (name === undefined || typeof name === 'string') return name;
  throw new ControlError(400, 'name: must be given once', { reason: 'body' });
}

async function receive(raw: IncomingMessage, blobs: BlobStore): Promise<ReceivedForm<StagedBlob>> {
  if (!/^multipart\/form-data\b/i.test(raw.headers['content-type'] ?? ''))
    throw new ControlError(415, 'A file is sent as multipart/form-data');
  try {
    return await receiveMultipart(raw, { stage: () => blobs.stage(), maxFileSize: MAX_FILE_SIZE });
  } catch (error) {
    if (error instanceof MalformedBodyError) throw new ControlError(400, error.message, { reason: 'body' });
    if (error instanceof BodyError && error.reason === 'too-large')
      throw new ControlError(413, 'The body is too large');
    // Nobody reads the answer any more.
    if (error instanceof BodyError) throw new ControlError(400, 'The body breaks off', { reason: 'body' });
    throw error;
  }
}

function fieldsOf({ parameters, file }: ReceivedForm<StagedBlob>): Pick<DeskFile, 'description'> {
  if (file === undefined) delete parameters.file;
  else parameters.file = '';
  const problem = checkForm('sendFile', parameters);
  if (problem !== undefined)
    throw new ControlError(400, `${problem.parameter}: ${problem.problem}`, { reason: 'body' });
  return parameters as Pick<DeskFile, 'description'>;
}
