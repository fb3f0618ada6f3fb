/** Frames that may wait to be processed on one connection, and characters of all of them. */
const MAX_WAITING = 1000;
const MAX_WAITING_CHARACTERS = 16 * 1024 * 1024;

/** The frames of one connection, processed one after the other. */
export class FrameQueue {
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #characters = 0;

  /** Lets a frame wait for its turn; false if too much waits already. @param work never rejects */
  add(characters: number, work: () => Promise<void>): boolean {
    if (this.#waiting >= MAX_WAITING || this.#characters + characters > MAX_WAITING_CHARACTERS) return false;
    this.#waiting += 1;
    this.#characters += characters;
    this.#turn = this.#turn.then(work).then(() => {
      this.#waiting -= 1;
      this.#characters -= characters;
    });
    return true;
  }
}
