export type { Case, Level, Provenance, Transport } from './case/case.ts';
export { levels, levelsFor, transports } from './case/case.ts';
export type { CaseContext } from './case/context.ts';
export {
  type CaseResult,
  lackingFor,
  type Outcome,
  type RunOptions,
  runCase,
  runTitle,
  transportsOf,
} from './case/run-case.ts';
export type { ClientScript, ScriptContext } from './client/customer/script.ts';
export { type ContractTest, contractTests } from './playwright.ts';
export type { ChatLeftOpen } from './probe/customer/end-chats.ts';
export { type Detection, type DetectOptions, detect } from './probe/detect/detect.ts';
export type { Detected } from './probe/detect/detected.ts';
export type { HttpExchange, SocketFrame, WireEntry } from './probe/wire/wire-entry.ts';
export { cases } from './server/cases/index.ts';
export type { KnownFailure, Report, ReportedCase, ReportedEntry } from './server/report/report.ts';
export { reportCase } from './server/report/report-case.ts';
export { type PlannedRun, type Selection, select } from './server/run/selection.ts';
export { type ExitCode, exitCodes } from './shared/exit-code.ts';
export { VERSION } from './shared/version.ts';
export type {
  AgentDriver,
  DrivenAgent,
  DrivenChat,
  Inspection,
  JoinOptions,
  LeaveOptions,
  SayOptions,
  SentFile,
} from './target/agent-driver.ts';
export { DriverError } from './target/driver-error.ts';
export { foreignTarget } from './target/foreign-target.ts';
export { type DriverModule, loadDriver } from './target/load-driver.ts';
export { mockGmsDriver, mockGmsTarget } from './target/mock-gms-target.ts';
export {
  type AccessControl,
  type Capability,
  type ClockControl,
  capabilities,
  capabilitiesOf,
  type FileLimits,
  type FileLimitsControl,
  type Offer,
  type Target,
  type TlsOptions,
} from './target/target.ts';
export type { TargetOptions } from './target/target-options.ts';
