/** What platforms have in their global scope, and others do not. */
interface Platform {
  /** What is everywhere, so that there is something to be had in common. */
  fetch: unknown;
  /** Where the page or the worker of a browser is from. */
  location?: { origin?: string };
  /** What runs it. */
  navigator?: { userAgent?: string };
}

const platform: Platform = globalThis;

/** Gives the origin of the page or the worker, in browsers alone. */
export function browserOrigin(): string | undefined {
  return platform.location?.origin;
}

/** Says whether a request must not wait for what another one has begun. */
export function areRequestsApart(): boolean {
  return platform.navigator?.userAgent === "Cloudflare-Workers";
}
