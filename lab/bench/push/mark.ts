/** What stands in a message so that its push is known again, wherever it arrives. */
const MARK = /bench-(\d{8})/g;

/** The text of the message with this number: of the length that people write, and always the same. */
export function markedText(number: number): string {
  return `bench-${String(number).padStart(8, '0')}: as long as what people write in a chat.`;
}

/** The numbers of all messages that a text of the wire holds. */
export function marksIn(text: string): number[] {
  return Array.from(text.matchAll(MARK), ([, digits]) => Number(digits));
}
