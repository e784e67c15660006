/** Keeps the request that is being answered alive until a promise is settled. */
export type WaitUntil = (promise: Promise<unknown>) => void;

/** What says which platform it is, on those that say so. */
const platform: { fetch: unknown; navigator?: { userAgent?: string } } =
  globalThis;

/** Finds what keeps requests alive, on Workers; nothing else needs to. */
export async function findWaitUntil(): Promise<WaitUntil | undefined> {
  if (platform.navigator?.userAgent !== "Cloudflare-Workers") return undefined;
  // By a name that is not written there, as others would look for it.
  const name = "cloudflare:workers";
  const { waitUntil } = await import(name);
  return waitUntil;
}
