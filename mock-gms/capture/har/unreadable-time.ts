/** What is told of an entry of which nobody knows when it was. */
export const UNREADABLE_TIME = 'its time cannot be read';
