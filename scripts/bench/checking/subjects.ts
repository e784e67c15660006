import { ajv } from "./ajv.ts";
import { own } from "./own.ts";
import type { Subject } from "./subject.ts";
import { typebox } from "./typebox.ts";
import { valibot } from "./valibot.ts";
import { zod } from "./zod.ts";

/** All that check answers. */
export const SUBJECTS: readonly Subject[] = [
  own,
  ...ajv,
  ...typebox,
  ...zod,
  valibot,
];
