/** A list with one more item, or without it if it has it. */
export const toggled = (list, item) =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
