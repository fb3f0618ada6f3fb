import { startMockGms } from './mock-gms/index.ts';
import { learnFrom } from './contracts/learn/learn.ts';
import { redactCapture } from './mock-gms/capture.ts';
import { readFileSync } from 'node:fs';
const cap = JSON.parse(readFileSync('/tmp/learn-cap.json','utf8'));
const twin = await startMockGms({ port: 0, trustClientSession: true });
for (const one of [cap, redactCapture(cap)]) {
let t=Date.now(); const c=process.cpuUsage();
const l = await learnFrom([{name:'x',capture:one}], twin);
console.log(Date.now()-t, process.cpuUsage(c));
const by=(v:string)=>l.learned.filter(x=>x.verdict===v).map(x=>x.lesson.id);
console.log('contra',l.learned.filter(x=>x.verdict==='contradicted').map(x=>[x.lesson.id,x.setting,JSON.stringify(x.sightings.slice(0,2))]));
console.log('confirmed', by('confirmed').length, by('confirmed').filter(x=>x.startsWith('setting')).join());
console.log('not seen', by('not seen').join(', '));
console.log(l.settings, JSON.stringify(l.overlays), l.inexpressible.length);
}
await twin.close();
