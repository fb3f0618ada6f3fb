import { TooLong } from './deadline-signal.ts';

/** Real milliseconds for finding out what came instead: who waits has waited long enough. */
const PATIENCE = 2000;

/**
 * A wait whose error, when nothing came in time, also says what came instead.
 *
 * @param explain what follows the error as a sentence of its own; nothing if it is empty, fails or takes too long
 */
export async function explainedWait<T>(wait: Promise<T>, explain: () => Promise<string>): Promise<T> {
  try {
    return await wait;
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    const sentence = await inTime(explain()).catch(() => '');
    throw sentence === '' ? error : new Error(`${error.message}. ${sentence}`);
  }
}

/** What an error says; nothing if there is none. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

function inTime(sentence: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(''), PATIENCE);
    sentence.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
