/** A request that the cache answers. */
export interface CacheAnswerEvent {
  /** Tells the types of event apart. */
  type: "answer";
  /** The route, such as `GET /connectors/{uuid}`. */
  route: string;
  /** The URL, with its query. It holds no secret. */
  url: string;
  /**
   * Where the answer comes from:
   * - `fresh`: it was kept, and is fresh.
   * - `stale`: it was kept, and is refreshed in the background.
   * - `shared`: another caller is waiting for it already, and both get one
   *   answer.
   * - `missed`: the server was asked.
   */
  outcome: "fresh" | "stale" | "shared" | "missed";
}

/** A request that the cache leaves to `fetch`. */
export interface CachePassEvent {
  /** Tells the types of event apart. */
  type: "pass";
  /** Why it is not kept. */
  reason: PassReason;
  /** The name of the header or option that is the reason. */
  name?: string | undefined;
}

/**
 * Why a request is not kept:
 * - `url`: it is not a URL of the API.
 * - `path`: no route that reads connectors has this path.
 * - `query`: the route has no such query key.
 * - `header`: a header is not on the list of those that hold no secret.
 * - `option`: an option of the request may change its answer.
 * - `cookies`: the browser may send cookies to this address.
 * - `write`: it is not a GET.
 */
export type PassReason =
  | "url"
  | "path"
  | "query"
  | "header"
  | "option"
  | "cookies"
  | "write";

/** The store has failed. The cache goes on as if the store had nothing. */
export interface CacheStoreEvent {
  /** Tells the types of event apart. */
  type: "storeFailure";
  /** The operation that failed. */
  operation: "get" | "set";
  /** The error of the store, or a timeout. */
  error: unknown;
}

/**
 * An event of a cache, for `onEvent`, told apart by `type`. No event holds a
 * secret of a request.
 */
export type CacheEvent = CacheAnswerEvent | CachePassEvent | CacheStoreEvent;
