import type { FailedRequest, MockGmsOptions, RunningMockGms } from '../index.ts';
import { VERSION } from '../version.ts';
import { banner } from './banner.ts';
import { jsonEntry, textLine } from './log-line.ts';
import { perSecond } from './per-second.ts';
import { warningText } from './warnings.ts';

/** What the log of the command looks like: lines for people, an object of JSON in each line, or nothing. */
export const LOG_FORMS = ['json', 'text', 'none'] as const;

export type LogForm = (typeof LOG_FORMS)[number];

/** What the command says while it runs. */
export interface Log {
  started(gms: RunningMockGms, options: MockGmsOptions): void;
  failed(request: FailedRequest): void;
  /** Something that went as it should. */
  note(message: string): void;
  /** Something that went wrong and does not end the server. */
  problem(message: string): void;
  /** A warning of the process, such as a script that failed or a store that cannot be used. */
  warned(warning: Error): void;
  stopped(): void;
}

/** Where it is written, and when it is. */
export interface LogOutlet {
  out(text: string): void;
  err(text: string): void;
  now(): Date;
}

/** Lines about failed requests in one second, and about warnings: a log must not cost more than what it is about. */
const MAX_LINES = 50;

export function logOf(form: LogForm, outlet: LogOutlet): Log {
  return form === 'text' ? textLog(outlet) : form === 'json' ? jsonLog(outlet) : noLog(outlet);
}

function textLog({ out, err, now }: LogOutlet): Log {
  const mayWrite = perSecond(MAX_LINES, now, (count) =>
    out(textLine(now(), `${count} more requests failed`)),
  );
  const mayWarn = perSecond(MAX_LINES, now, (count) => err(textLine(now(), `${count} more warnings`)));
  return {
    started: (gms, options) => out(banner(gms, options)),
    failed: (request) => mayWrite() && out(textLine(now(), request)),
    note: (message) => out(`mock-gms: ${message}\n`),
    problem: (message) => err(`mock-gms: ${message}\n`),
    warned: (warning) => mayWarn() && err(textLine(now(), warningText(warning))),
    stopped: () => out('mock-gms has stopped\n'),
  };
}

function jsonLog({ out, err, now }: LogOutlet): Log {
  const write = (level: 'info' | 'warn' | 'error', event: string, rest: object) =>
    out(jsonEntry(now(), level, event, rest));
  const mayWrite = perSecond(MAX_LINES, now, (count) => write('warn', 'requestsOmitted', { count }));
  const mayWarn = perSecond(MAX_LINES, now, (count) => write('warn', 'warningsOmitted', { count }));
  return {
    started(gms, options) {
      tellToken(gms, options, err);
      const { url, basePath } = gms;
      write('info', 'started', { version: VERSION, url, basePath });
    },
    failed: (request) => mayWrite() && write('warn', 'requestFailed', request),
    note: (message) => write('info', 'note', { message }),
    problem: (message) => write('error', 'problem', { message }),
    warned: (warning) => mayWarn() && write('warn', 'warning', { message: warningText(warning) }),
    stopped: () => write('info', 'stopped', {}),
  };
}

function noLog({ err, now }: LogOutlet): Log {
  const mayWarn = perSecond(MAX_LINES, now, () => {});
  return {
    started: (gms, options) => tellToken(gms, options, err),
    failed: () => {},
    note: () => {},
    problem: (message) => err(`mock-gms: ${message}\n`),
    warned: (warning) => mayWarn() && err(textLine(now(), warningText(warning))),
    stopped: () => {},
  };
}

/** A token that was made up is said once, and not in the log: nobody could know it otherwise. */
function tellToken({ controlToken }: RunningMockGms, options: MockGmsOptions, err: LogOutlet['err']): void {
  if (controlToken === undefined || options.controlToken !== undefined) return;
  err(`mock-gms: the control token is ${controlToken}; --control-token sets one\n`);
}
