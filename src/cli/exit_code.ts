/**
 * The exit codes of the command line:
 *
 * - 0: success
 * - 1: the API refused, or its answer was not as documented
 * - 2: wrong usage; nothing was changed
 * - 3: the network failed
 * - 4: with `--exit-code`: there is drift, a difference, or something to change
 * - 5: the user was asked and did not agree; nothing was changed
 * - 130: Ctrl-C
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130;
