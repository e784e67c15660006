/** How many connectors there are, from what a real domain has upwards. */
export const SIZES: readonly number[] = [2_000, 20_000, 200_000];
