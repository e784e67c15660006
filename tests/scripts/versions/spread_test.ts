import { assertEquals } from "@std/assert";
import {
  spreadToCommands,
  spreadToImportMap,
} from "../../../scripts/versions/spread.ts";

const VERSIONS = {
  imports: {
    "@std/assert": "jsr:@std/assert@1.0.0",
    "chai": "npm:chai@6.3.0",
  },
  toolchain: { deno: "npm:deno@2.9.6" },
};

Deno.test("spreadToImportMap() repeats what comes from npm, and keeps the stand-ins", () => {
  const map = {
    imports: {
      "chai": "npm:chai@5.0.0",
      "@std/assert": "./standins/assert.ts",
    },
  };
  assertEquals(spreadToImportMap(map, VERSIONS), {
    imports: {
      "@std/assert": "./standins/assert.ts",
      "chai": "npm:chai@6.3.0",
      "chai/": "npm:/chai@6.3.0/",
    },
  });
});

Deno.test("spreadToCommands() gives every command the same Deno", () => {
  assertEquals(
    spreadToCommands("npx -y deno@2 task test; npx -y deno@2.1.0 -V", VERSIONS),
    "npx -y deno@2.9.6 task test; npx -y deno@2.9.6 -V",
  );
  assertEquals(spreadToCommands("chai@5.0.0", VERSIONS), "chai@5.0.0");
});
