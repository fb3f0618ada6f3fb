import { startMockGms } from './mock-gms/index.ts';
import { twinOf } from './contracts/learn/twin/twin.ts';
import { readFileSync } from 'node:fs';
const cap = JSON.parse(readFileSync('/tmp/learn-cap.json','utf8'));
const twin = await startMockGms({ port: 0, trustClientSession: true });
let t=Date.now(); const c=process.cpuUsage();
const {pairs} = await twinOf(cap, twin, {});
console.log('twin', pairs.length, Date.now()-t, process.cpuUsage(c));
await twin.close();
