import type { FaultEffect, FaultOperation } from '../../../mock-gms/index.ts';
import type { Stage } from '../stage.ts';
import { give, type Play, type Plays } from './play.ts';

const sends = (files: string) => give('sendFile', `{ files: ${files} }`);

function spoilt(operation: FaultOperation, effect: FaultEffect, play: Play): Play {
  return async (stage: Stage) => {
    await stage.service.faults.add({ operation, times: 0, effect });
    await play(stage);
  };
}

const text = "chosen(['a.txt', 5])";
const limits = give('getFileLimits');

/** Files of the customer, of which two may be sent, of 2000 bytes each and 3000 together. */
export const files: Plays = {
  'sendFile ok': sends("chosen(['a.txt', 500])"),
  'sendFile bad type': sends("chosen(['a.exe', 5])"),
  'sendFile too large': sends("chosen(['b.txt', 2001])"),
  'sendFile ok 2': sends("chosen(['b.txt', 500])"),
  'sendFile too many': sends("chosen(['c.txt', 5])"),
  'sendFile no file': sends('chosen()'),
  'sendFile nothing': give('sendFile', 'undefined'),
  'sendFile a File': sends(`${text}.files[0]`),
  'sendFile FileList': sends(`${text}.files`),
  'sendFile jQuery-like': sends(`{ 0: ${text}, length: 1 }`),
  'sendFile 413': spoilt('fileUpload', { kind: 'status', status: 413 }, sends(text)),
  'sendFile 500': spoilt('fileUpload', { kind: 'status', status: 500 }, sends(text)),
  'sendFile reset': spoilt('fileUpload', { kind: 'reset' }, sends(text)),
  'getFileLimits 500': spoilt('fileLimits', { kind: 'status', status: 500 }, limits),
  'getFileLimits code 249': spoilt('fileLimits', { kind: 'error', code: 249, advice: 'x' }, limits),
  'getFileLimits reset': spoilt('fileLimits', { kind: 'reset' }, limits),
  '…': ({ service }) => service.faults.clear(),
  'no apiURL: downloadFile': give('downloadFile', "{ fileId: '1' }"),
};
