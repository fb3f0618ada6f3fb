// The built mock-gms with its defaults: validation, state and journal on; no scripted agent, so that chats keep still.
import './cpu-report.mjs';
import { startMockGms } from '../../mock-gms/dist/index.js';

const gms = await startMockGms({ port: 0 });
console.log(gms.url);
