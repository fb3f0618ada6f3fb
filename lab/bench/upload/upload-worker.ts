import http from 'node:http';
import { post } from '../load/post.ts';
import { serveJobs } from '../load/serve-jobs.ts';
import { together } from '../load/together.ts';
import { uploadForm } from './form.ts';
import { AT_ONCE } from './plan.ts';

/** Where files go, and what goes with each. */
interface Place {
  readonly fileURL: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface UploadJob {
  /** Files go to these in turn. */
  readonly places: readonly Place[];
  readonly bytes: number;
  readonly files: number;
}

const jobs = {
  /** Sends files, several at once; tells how long that took, and deletes them again. */
  async upload({ places, bytes, files }: UploadJob): Promise<{ elapsedMs: number }> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const file = Buffer.alloc(bytes, 'a file like no other. ');
    const placeOf = (index: number) => places[index % places.length] as Place;
    try {
      const began = performance.now();
      const ids = await together(files, AT_ONCE, (index) => send(agent, placeOf(index), file));
      const elapsedMs = performance.now() - began;
      await together(files, AT_ONCE, async (index) => {
        const { fileURL, fields } = placeOf(index);
        await post(`${fileURL}/${ids[index]}/delete`, fields);
      });
      return { elapsedMs };
    } finally {
      agent.destroy();
    }
  },
};

export type UploadJobs = typeof jobs;

/** Uploads one file; resolves with its id. */
function send(agent: http.Agent, { fileURL, fields }: Place, file: Buffer): Promise<string> {
  const { type, length, pieces } = uploadForm(file, fields);
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': type, 'Content-Length': length };
    const request = http.request(fileURL, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text) => {
        answer += text;
      });
      response.on('error', reject).on('end', () => {
        const id = /"file-id":"([^"]+)"/.exec(answer)?.[1];
        if (id === undefined) reject(new Error(`a file was answered ${response.statusCode}: ${answer}`));
        else resolve(id);
      });
    });
    request.on('error', reject);
    for (const piece of pieces) request.write(piece);
    request.end();
  });
}

serveJobs(jobs);
