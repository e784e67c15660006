import { getPHPLoaderModule } from "@php-wasm/node-8-4";
import { loadPHPRuntime, PHP } from "@php-wasm/universal";
import type { Job, Judgement } from "./engine.ts";

// The delimiter is in no pattern. PHP turns on Unicode properties along with UTF.
const SCRIPT = String.raw`<?php
ini_set("pcre.jit", "0");
ini_set("pcre.backtrack_limit", "10000000");
$verdicts = [];
foreach (json_decode(file_get_contents("/jobs.json"), true) as $job) {
  $pattern = "\x01" . $job["pattern"] . "\x01u";
  $row = "";
  foreach ($job["subjects"] as $subject) {
    $found = @preg_match($pattern, $subject);
    if ($found === false && preg_last_error() === PREG_INTERNAL_ERROR) {
      $row = "error " . preg_replace("/^.*: /", "", error_get_last()["message"]);
      break;
    }
    $row .= $found === false ? "?" : $found;
  }
  $verdicts[] = $row;
}
echo json_encode(["version" => PCRE_VERSION, "verdicts" => $verdicts]);
`;

/**
 * Judges with the PCRE2 that is part of PHP, which has UTF and UCP, so that `\w`
 * is about all of Unicode.
 *
 * @param jobs The patterns and their subjects.
 * @returns The verdicts.
 */
export async function judgeWithPhp(jobs: readonly Job[]): Promise<Judgement> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  php.writeFile("/jobs.json", JSON.stringify(jobs));
  php.writeFile("/judge.php", SCRIPT);
  const { text } = await php.run({ scriptPath: "/judge.php" });
  const { version, verdicts } = JSON.parse(text);
  return { engine: `PCRE2 version ${version}, with UTF and UCP`, verdicts };
}
