import { checkedNumber } from '../boundary/checked-number.ts';

/** The id of a fault. @throws RangeError for a text, such as '1': no fault has it */
export function checkedFaultId(id: number): number {
  return checkedNumber(id, 'the id of a fault was expected, a number such as 1');
}

/** The number of an exchange; NaN is one that no exchange has. @throws RangeError for a text */
export function checkedExchangeNumber(number: number): number {
  return Number.isNaN(number)
    ? number
    : checkedNumber(number, 'the number of an exchange was expected, such as 1');
}

/** How many exchanges are waited for. @throws RangeError for a text */
export function checkedTimes(times: number | undefined): number | undefined {
  return times === undefined ? times : checkedNumber(times, 'times: a number was expected, such as 2');
}

/** Whether faults and exchanges, which are counted from 1, can have this number. */
export function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number < 1e15;
}
