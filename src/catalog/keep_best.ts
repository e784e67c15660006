import type { Rating } from "./rate.ts";

/** The best ratings so far. */
export interface BestRatings {
  /** Adds a rating. A connector may have several. */
  add(rating: Rating): void;
  /** Lists the best ratings, one for each connector, the best first. */
  list(): Rating[];
}

/**
 * Keeps the best of the ratings that are added. It never holds or sorts many
 * more than it keeps, so the time is linear in the number of ratings.
 *
 * @param limit The maximum number to keep
 */
export function keepBest(limit: number): BestRatings {
  const most = 2 * limit + 20;
  let best: Rating[] = [];
  let least = -Infinity;
  return {
    add(rating) {
      if (rating.score < least) return;
      best.push(rating);
      if (best.length <= most) return;
      best = sortBest(best, limit);
      if (best.length === limit) least = best.at(-1)?.score ?? Infinity;
    },
    list: () => sortBest(best, limit),
  };
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
