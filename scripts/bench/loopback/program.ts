/**
 * Asks the server at the base URL that it is given, with the client and without
 * it in turn, and prints the median of each, in milliseconds.
 *
 * @module
 */
import process from "node:process";
import { listConnectors } from "../../../mod.ts";
import { interleave } from "../../figures/interleave.ts";

const [baseUrl = ""] = process.argv.slice(2);
const api = { domain: "acme-sandbox", baseUrl };

const medians = await interleave(
  [
    async () => await (await fetch(`${baseUrl}/connectors`)).json(),
    () => listConnectors(api),
  ],
  { warmUp: 10, counted: 41 },
  async (call) => {
    const start = performance.now();
    await call();
    return performance.now() - start;
  },
);
console.log(JSON.stringify(medians));
process.exit(0);
