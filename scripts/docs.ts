/**
 * Writes the API reference as HTML, to be read without JSR: into `docs/`, or
 * into the folder that is given as an argument.
 *
 * @module
 */
import config from "../deno.json" with { type: "json" };

const [folder = "docs"] = Deno.args;

const { code } = await new Deno.Command(Deno.execPath(), {
  args: [
    "doc",
    "--quiet",
    "--html",
    `--name=${config.name}`,
    `--output=${folder}`,
    ...Object.values(config.exports),
  ],
  stdin: "null",
}).spawn().status;
if (code !== 0) Deno.exit(code);
console.log(`The reference is in ${folder}/index.html.`);
