import type { Rating } from "./rate.ts";

/**
 * Keeps the best ratings, one for each connector, the best first. It never
 * sorts many more than it keeps, so the time is linear in the number of
 * ratings.
 *
 * @param ratings The ratings; a connector may have several
 * @param limit The maximum number to keep
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
