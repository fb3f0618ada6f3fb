import { writeFileSync } from 'node:fs';
import { unwritable } from '../shared/writable.ts';
import { htmlReport } from './report/html/html-report.ts';
import { junitReport } from './report/junit.ts';
import type { Report } from './report/report.ts';
import type { ReportKind, ServerOptions } from './server-options.ts';

const writers: Readonly<Record<ReportKind, (report: Report) => string>> = {
  html: htmlReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: junitReport,
};

/** What became of a report that was asked for; `failure`: why it was not written. */
export interface WrittenReport {
  readonly file: string;
  readonly failure?: string;
}

/** Writes the reports that were asked for. One that fails takes neither the others nor the verdict along. */
export function writeReports(report: Report, wanted: ServerOptions['reports']): WrittenReport[] {
  return wanted.map(({ kind, file }) => {
    const text = writers[kind](report);
    try {
      writeFileSync(file, text);
      return { file };
    } catch (error) {
      return { file, failure: unwritable(file, error) };
    }
  });
}
