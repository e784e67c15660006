/**
 * The longest delay that timers are given, in milliseconds: more than 11 days.
 * Beyond twice that, they would strike at once.
 */
export const LONGEST_TIMER = 1e9;
