import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../command-line/usage-error.ts';
import { htmlReport } from '../report/html/html-report.ts';
import { junitReport } from '../report/junit.ts';
import type { Report } from '../report/report.ts';
import type { ReportKind, RunOptions } from './run-options.ts';

const writers: Readonly<Record<ReportKind, (report: Report) => string>> = {
  html: htmlReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: junitReport,
};

/** Writes the reports that were asked for, with the folders that they need; returns their paths. @throws {UsageError} */
export function writeReports(report: Report, wanted: RunOptions['reports']): string[] {
  return wanted.map(({ kind, file }) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, writers[kind](report));
    } catch (error) {
      throw new UsageError(
        `--report: ${file} cannot be written: ${error instanceof Error ? error.message : error}`,
      );
    }
    return file;
  });
}
