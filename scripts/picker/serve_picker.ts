import type { PageFiles } from "./build.ts";
import type { Env } from "./env.ts";
import worker from "./worker.ts";

/** The picker, being served. */
export interface PickerServer extends AsyncDisposable {
  /** Where it is to be reached. */
  origin: string;
  /** Is settled when it is no longer served. */
  finished: Promise<void>;
}

/**
 * Serves the page, on loopback.
 *
 * @param files The page, as `buildPage()` makes it
 * @param settings What the Worker is given besides the files of the page
 * @param port The port; 0 for one that is free
 */
export function servePicker(
  files: PageFiles,
  settings: Omit<Env, "ASSETS">,
  port = 0,
): PickerServer {
  const env: Env = {
    ...settings,
    ASSETS: {
      fetch(url) {
        const file = files.get(new URL(url).pathname.slice(1));
        const status = file ? 200 : 404;
        return Promise.resolve(new Response(file ?? null, { status }));
      },
    },
  };
  const server = Deno.serve(
    // Compressed, as a platform does it.
    { hostname: "127.0.0.1", port, automaticCompression: true, onListen() {} },
    (request) => worker.fetch(request, env),
  );
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    finished: server.finished,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
