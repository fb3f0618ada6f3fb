import type { Io } from '../shared/io.ts';
import { write } from '../shared/writable.ts';
import { htmlReport } from './report/html/html-report.ts';
import { junitReport } from './report/junit.ts';
import type { Report } from './report/report.ts';
import { styleFor } from './report/terminal/style.ts';
import type { ReportKind, ServerOptions } from './server-options.ts';

const writers: Readonly<Record<ReportKind, (report: Report) => string>> = {
  html: htmlReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: junitReport,
};

/** Writes the reports that were asked for, and says so. One that fails takes neither the others nor the verdict along. */
export function writeReports(report: Report, { reports }: ServerOptions, io: Io): void {
  const { dim } = styleFor(io.isTTY, io.env);
  for (const { kind, file } of reports) {
    const failure = write(file, writers[kind](report));
    if (failure === undefined) io.stdout(`${dim(`report  ${file}`)}\n`);
    else io.stderr(`gms-contracts: --report: ${failure}\n`);
  }
}
