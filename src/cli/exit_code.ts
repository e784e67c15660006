/**
 * What the command line ends with, for scripts to tell apart:
 *
 * - 0: it is done
 * - 1: the API refused, or did not answer as it should
 * - 2: wrong usage; nothing was changed
 * - 3: the network failed
 * - 4: there is drift, a difference, or something to change, and `--exit-code`
 *   was given
 * - 5: somebody was asked, and did not agree; nothing was changed
 * - 130: Ctrl-C
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130;
