import { test } from '@playwright/test';
import { openFolder } from './open-folder.ts';
import { storeContract } from './store-contract.fixture.ts';

let folders = 0;

storeContract('in a folder', () => openFolder(test.info().outputPath(`data-${++folders}`)));
