import { MemoryStore } from './memory.ts';
import { storeContract } from './store-contract.fixture.ts';

storeContract('in memory', async () => new MemoryStore());
