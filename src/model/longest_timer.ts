/**
 * The longest delay of a timer, in milliseconds: more than 11 days. With twice
 * that, a timer would fire at once.
 */
export const LONGEST_TIMER = 1e9;
