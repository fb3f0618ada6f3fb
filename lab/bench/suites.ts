import { measureChats } from './chat/measure.ts';
import { CONNECTIONS, extents as chatExtents } from './chat/plan.ts';
import { measureConsole } from './console/measure.ts';
import { CHATS as CONSOLE_CHATS, extents as consoleExtents, ENTRIES } from './console/plan.ts';
import { consoleTable } from './console/report.ts';
import { measureData } from './data/measure.ts';
import { extents as dataExtents } from './data/plan.ts';
import { dataTables } from './data/report.ts';
import { measureHolding } from './hold/measure.ts';
import { extents as holdExtents } from './hold/plan.ts';
import { holdTables } from './hold/report.ts';
import { measurePushes } from './push/measure.ts';
import { PUSHES_PER_SECOND, extents as pushExtents } from './push/plan.ts';
import { pushTables } from './push/report.ts';
import { measureStores } from './stores/measure.ts';
import { NODES, extents as storeExtents } from './stores/plan.ts';
import { storeTables } from './stores/report.ts';
import { measureUploads } from './upload/measure.ts';
import { extents as uploadExtents } from './upload/plan.ts';
import { uploadTable } from './upload/report.ts';

/** How much is measured. */
export type Extent = 'full' | 'quick';

/** Something that is measured in one go and has a section of its own among the results. */
export interface Suite {
  readonly name: string;
  /** The heading of its section. */
  readonly title: string;
  readonly about: string;
  readonly takes: Readonly<Record<Extent, string>>;
  /** How it is measured, in sentences. */
  readonly method: string;
  /** Measures, and tells the figures as Markdown. */
  measure(extent: Extent, progress: (text: string) => void): Promise<string>;
}

/** Everything that can be measured, in the order of the page of results. */
export const suites = [
  {
    name: 'chat',
    title: 'Polling: answers and start',
    about: 'answers per second and time to start, beside raw node:http and bare express',
    takes: { full: '2 min', quick: '20 s' },
    method: `${CONNECTIONS} connections without pipelining, every server in a process of its own, all of them measured in turn in each
round. mock-gms is the built one with its defaults: validation, state and journal on. raw and express read the same
requests and answer as many bytes.`,
    measure: (extent, progress) => measureChats(chatExtents[extent], progress),
  },
  {
    name: 'push',
    title: 'Pushes over CometD',
    about: 'latency of pushes and memory per session, beside the bare CometD library and bare ws',
    takes: { full: '7 min', quick: '40 s' },
    method: `every server in a process of its own, both measured in turn in each round while both hold all their
sessions, ${PUSHES_PER_SECOND} pushes a second spread evenly over them. What leads to a push is in all cases a POST over connections of
its own: at mock-gms a \`send\` to the chat, at the bare library a publication to a service channel whose listener delivers
to the session, at bare ws a request that sends the frame. Pushes are of one size. Each session asks for connects to be
held for another time, 30 to 60 s, so that they do not end together.`,
    measure: async (extent, progress) => pushTables(await measurePushes(pushExtents[extent], progress)),
  },
  {
    name: 'hold',
    title: 'Polling: chats held',
    about: 'chats that poll every 3 s until answers take too long, beside raw node:http',
    takes: { full: '4 min', quick: '40 s' },
    method: `both servers in processes of their own, measured in turn at each step; the load generator is one process. Polls
are \`refresh\` without news, spread evenly over the 3 s; raw reads the same requests and answers as many bytes, which shows
what the machine and the load generator can do. A step that is not held is tried once more.`,
    measure: async (extent, progress) => holdTables(await measureHolding(holdExtents[extent], progress)),
  },
  {
    name: 'upload',
    title: 'Uploads',
    about: 'throughput of uploads and the memory they take, beside bare express with multer',
    takes: { full: '2 min', quick: '15 s' },
    method: `both servers in processes of their own, fresh for each size, measured in turn in each round; after it the files are
deleted. multer writes each file to disk; mock-gms checks identity and limits, keeps small files in memory and writes
others to disk as they come in.`,
    measure: async (extent, progress) => uploadTable(await measureUploads(uploadExtents[extent], progress)),
  },
  {
    name: 'console',
    title: 'The console',
    about: 'from a key or a click in the console to the picture that shows what it does',
    takes: { full: '1 min', quick: '20 s' },
    method: `${CONSOLE_CHATS.toLocaleString('en')} chats, one of them with ${ENTRIES.toLocaleString('en')} entries; headless Chromium, the server on the
same machine, in the process that drives the browser. The page notes the time from each event to the end of the picture
that follows it.`,
    measure: async (extent, progress) => consoleTable(await measureConsole(consoleExtents[extent], progress)),
  },
  {
    name: 'data',
    title: 'Everything kept in a folder',
    about: 'answers per second and time to start with a data folder, beside everything in memory',
    takes: { full: '2 min', quick: '30 s' },
    method: `both servers in processes of their own, measured in turn in each round. What is acknowledged is on disk. Starts are
those of the command line, after a kill.`,
    measure: async (extent, progress) => dataTables(await measureData(dataExtents[extent], progress)),
  },
  {
    name: 'stores',
    title: 'Stores, and several processes',
    about:
      'answers per second over a folder and over Redis, pushes from process to process, starts; needs a redis-server',
    takes: { full: '5 min', quick: '1 min' },
    method: `every server in a process of its own, all measured in turn in each round; the ${NODES} processes over one
Redis at the same time, each with a load generator of its own. Redis is one process with \`appendonly yes\` on the same
machine, and the servers, Redis and the load generators share its cores: that several processes answer more than one shows
only where there are cores for them. Starts are those of the command line.`,
    measure: async (extent, progress) => storeTables(await measureStores(storeExtents[extent], progress)),
  },
] as const satisfies readonly Suite[];
