import { startMockGms } from './mock-gms/index.ts';
import { twinOf } from './contracts/learn/twin/twin.ts';
import { scenesOf } from './contracts/learn/twin/scene.ts';
import { comparePair } from './contracts/learn/compare/compare-pair.ts';
import { redactCapture } from './mock-gms/capture.ts';
import { readFileSync } from 'node:fs';
const cap = JSON.parse(readFileSync('/tmp/learn-cap.json','utf8'));
const twin = await startMockGms({ port: 0, trustClientSession: true });
for (const one of [cap, redactCapture(cap)]) {
let t=Date.now(); const c=process.cpuUsage();
const pairs = await twinOf(scenesOf(one), twin, {});
const bad = pairs.flatMap(p=>comparePair(p).points).filter(p=>!p.agrees);
console.log('twin', pairs.length, scenesOf(one).length, Date.now()-t, process.cpuUsage(c));
for (const b of bad.slice(0,20)) console.log(b.pair.entry,b.pair.door,b.pair.operation,b.what,b.within,b.name,b.event??'',JSON.stringify(b.theirs)?.slice(0,200),'|',JSON.stringify(b.ours)?.slice(0,200));
}
await twin.close();
