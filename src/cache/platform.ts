/** Globals that only some platforms have. */
interface Platform {
  /**
   * Is on every platform. A type needs one property that all platforms share.
   */
  fetch: unknown;
  /** The location of the page or the worker, in browsers. */
  location?: { origin?: string };
  /** Names the runtime. */
  navigator?: { userAgent?: string };
}

const platform: Platform = globalThis;

/** Returns the origin of the page or the worker, in browsers only. */
export function browserOrigin(): string | undefined {
  return platform.location?.origin;
}

/** Says whether a request must not wait for the work of another one. */
export function areRequestsApart(): boolean {
  return platform.navigator?.userAgent === "Cloudflare-Workers";
}
