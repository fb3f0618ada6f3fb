import { readFileSync } from 'node:fs';
import type { FormMutant } from './form-mutant.ts';

const FILE = 'chat-api/errors.ts';
const source = readFileSync(new URL(`../../mock-gms/${FILE}`, import.meta.url), 'utf8');

/** Failures that conversations meet: the lesson about their HTTP status, and what shows them. */
const MET: readonly (readonly [name: string, answer: string, shownBy: readonly string[]])[] = [
  ['firstNameMissing', 'requestChat 400', ['start-05', 'start-06']],
  ['lastNameMissing', 'requestChat 400', ['start-05', 'start-06']],
  ['nameMissing', 'requestChat 400', ['start-04', 'start-05']],
  ['textTooLong', 'send 200', ['send-05', 'send-03']],
  ['notPossible', 'send 200', ['keys-01', 'send-03']],
  ['fileTypeNotAllowed', 'fileUpload 200', ['files-02', 'files-01']],
  ['noSuchFile', 'fileDownload 404', ['files-01']],
  ['method', 'requestChat 405', ['http-01', 'start-01']],
  ['contentType', 'send 415', ['forms-01', 'start-01']],
];

/** Failures with another status, code, statusCode or advice. */
export const failureMutants: readonly FormMutant[] = MET.flatMap(([name, answer, shownBy]) => {
  const [find, status = '', statusCode = '', code = ''] =
    new RegExp(`  ${name}: failure\\(\\s*(\\d+),\\s*(\\d),\\s*(\\d+),`).exec(source) ?? [];
  if (find === undefined) throw new Error(`${FILE} has no failure ${name}`);
  const mutant = (what: string, lesson: string, to: readonly [string, string, string]): FormMutant => ({
    id: `${name}-${what}`,
    title: `answers ${name} with ${to.join(', ')}`,
    file: FILE,
    find,
    replace: `  ${name}: failure(${to.join(', ')},`,
    lesson,
    shownBy,
  });
  const otherStatus = status === '200' ? '409' : '422';
  const otherCode = String(Number(code) + 1);
  const another = statusCode === '1' ? '2' : '1';
  return [
    mutant('status', answer, [otherStatus, statusCode, code]),
    mutant('code', 'field ChatError.code', [status, statusCode, otherCode]),
    mutant('status-code', 'field ChatResponse.statusCode', [status, another, code]),
  ];
});
