import { post } from '../load/post.ts';
import { WorkerProcess } from '../load/worker-process.ts';
import { type ServerProcess, startServer } from '../servers/server-process.ts';
import { AT_ONCE, type Extent, SETTINGS, type Side, type Size, sides } from './plan.ts';
import type { UploadJobs } from './upload-worker.ts';

/** What one server did in one round. */
export interface Sample {
  readonly round: number;
  readonly side: Side;
  /** Bytes. */
  readonly perSecond: number;
}

/** Files of one size. */
export interface Uploads {
  readonly size: Size;
  readonly samples: readonly Sample[];
  /** Bytes by which each server was larger at its largest than at rest. */
  readonly peaks: Readonly<Record<Side, number>>;
}

/** Files of the smallest size that go ahead, so that all code is loaded when memory is looked at. */
const WARM_UP = { bytes: 64 * 1024, files: 40 } as const;

/** Sends files of each size to servers that are fresh for it. */
export async function measureUploads(extent: Extent, progress: (text: string) => void): Promise<Uploads[]> {
  const all: Uploads[] = [];
  for (const size of extent.sizes) all.push(await measureSize(size, extent.rounds, progress));
  return all;
}

async function measureSize(size: Size, rounds: number, progress: (text: string) => void): Promise<Uploads> {
  const worker = new WorkerProcess<UploadJobs>('./upload/upload-worker.ts');
  const servers: ServerProcess[] = [];
  const starting = async (side: Side) => {
    const script = sides.find(({ name }) => name === side)?.script ?? '';
    const server = await startServer(script, [JSON.stringify(SETTINGS)]);
    servers.push(server);
    await worker.run('upload', { places: await placesOf(side, server), ...WARM_UP });
    return { server, atRest: (await server.memory()).rss };
  };
  try {
    const at = { 'mock-gms': await starting('mock-gms'), multer: await starting('multer') };
    const samples: Sample[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const { name: side, title } of round % 2 === 0 ? sides : sides.toReversed()) {
        progress(
          `files of ${size.title} to ${title}: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`,
        );
        const { bytes, files } = size;
        const places = await placesOf(side, at[side].server);
        const { elapsedMs } = await worker.run('upload', { places, bytes, files });
        if (round > 0) samples.push({ round, side, perSecond: (bytes * files * 1000) / elapsedMs });
      }
    }
    const peak = async (side: Side) => (await at[side].server.peakMemory()) - at[side].atRest;
    return { size, samples, peaks: { 'mock-gms': await peak('mock-gms'), multer: await peak('multer') } };
  } finally {
    worker.stop();
    // They have files to remove.
    await Promise.all(servers.map((server) => server.close().catch(() => server.stop())));
  }
}

/** As many places as files are sent at once: at mock-gms a fresh chat each. */
function placesOf(side: Side, { url }: ServerProcess) {
  if (side === 'multer') return [{ fileURL: `${url}/file`, fields: { alias: '117' } }];
  const dataURL = `${url}/genesys/2/chat/bench`;
  return Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const started = await post(dataURL, { firstName: 'First', lastName: 'Last' });
      const { chatId, alias, secureKey, userId } = JSON.parse(started);
      return { fileURL: `${dataURL}/${chatId}/file`, fields: { alias, secureKey, userId } };
    }),
  );
}
