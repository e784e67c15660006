/**
 * Serves the picker on loopback, and prints where it is.
 *
 * @module
 */
import { buildPage } from "./build.ts";
import { servePicker } from "./serve_picker.ts";

const port = Number(Deno.env.get("PORT") ?? 0);
const { origin, finished } = servePicker(await buildPage(), {
  POWENS_DOMAIN: Deno.env.get("POWENS_DOMAIN"),
  POWENS_CLIENT_ID: Deno.env.get("POWENS_CLIENT_ID"),
  POWENS_FUTURE: Deno.env.get("POWENS_FUTURE"),
  POWENS_SIZE: Deno.env.get("POWENS_SIZE"),
}, port);
console.log(`The picker is at ${origin}/`);
await finished;
