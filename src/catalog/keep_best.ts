import type { Rating } from "./rate.ts";

/**
 * Keeps the best ratings, one for each connector, the best first.
 *
 * Much more than is kept is never sorted, so that the time grows as the number
 * of ratings does.
 *
 * @param ratings The ratings; several names of a connector may have some
 * @param limit How many to keep
 */
export function keepBest(ratings: readonly Rating[], limit: number): Rating[] {
  const most = 2 * limit + 20;
  let best: Rating[] = [];
  let least = -Infinity;
  for (const rating of ratings) {
    if (rating.score < least) continue;
    best.push(rating);
    if (best.length <= most) continue;
    best = sortBest(best, limit);
    if (best.length === limit) least = best.at(-1)?.score ?? Infinity;
  }
  return sortBest(best, limit);
}

function sortBest(ratings: Rating[], limit: number): Rating[] {
  ratings.sort((a, b) => b.score - a.score || a.owner - b.owner);
  const best = new Map<number, Rating>();
  for (const rating of ratings) {
    if (best.size >= limit) break;
    if (!best.has(rating.owner)) best.set(rating.owner, rating);
  }
  return [...best.values()];
}
