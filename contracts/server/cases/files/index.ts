import type { Case } from '../../../case/case.ts';
import { fileContentCases } from './contents.ts';
import { fileFormCases } from './forms.ts';
import { fileLimitCases } from './limits.ts';
import { fileNtfCases } from './ntf.ts';
import { fileRefusalCases } from './refusals.ts';
import { fileTransferCases } from './transfers.ts';
import { fileTypeCases } from './types.ts';
import { fileUploadCases } from './uploads.ts';

/** Every case about files: they need a server that takes some. */
export const fileCases: readonly Case[] = [
  ...fileLimitCases,
  ...fileUploadCases,
  ...fileTransferCases,
  ...fileContentCases,
  ...fileTypeCases,
  ...fileRefusalCases,
  ...fileFormCases,
  ...fileNtfCases,
].map((each) => ({ ...each, needs: ['files', ...each.needs] }));
