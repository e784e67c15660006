// What `small_chunks_test.ts` runs in a process of its own, so that its memory
// is that of one body: reads it from the URL that it is given.
import { cachingFetch } from "../../src/cache/mod.ts";

const [baseUrl = ""] = Deno.args;
const fetch = cachingFetch({ fresh: 1, stale: 1, baseUrl });
const before = Deno.memoryUsage().rss;
const response = await fetch(`${baseUrl}/connectors`);
const after = Deno.memoryUsage().rss;
const { byteLength } = await response.arrayBuffer();
console.log(JSON.stringify({ byteLength, grown: after - before }));
