/** Numbers for people. */

const numbers = new Intl.NumberFormat('en', {maximumFractionDigits: 0}); // each time anew is slow

/** "20,000" */
export const whole = (number) => numbers.format(number);

/** "1 picture", "20,000 pictures" */
export const counted = (count, what) => `${whole(count)} ${what}${count === 1 ? '' : 's'}`;

/** A part of 1: "30 %" */
export const percent = (part) => `${Math.round(part * 100)} %`;
