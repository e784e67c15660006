import { join } from "node:path";

const IS_WINDOWS = Deno.build.os === "windows";

/**
 * Finds the binary of a Node of the toolchain.
 *
 * @param toolchain The folder of the toolchain
 * @param name Which one
 */
export function nodeBinary(
  toolchain: string,
  name: "node-oldest" | "node-20" | "node-22" | "node-newest",
): string {
  return join(toolchain, name, "bin", IS_WINDOWS ? "node.exe" : "node");
}

/**
 * Finds the binary of workerd in the toolchain.
 *
 * @param toolchain The folder of the toolchain
 */
export function workerdBinary(toolchain: string): string {
  return join(toolchain, ".bin", IS_WINDOWS ? "workerd.cmd" : "workerd");
}
