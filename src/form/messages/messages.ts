import type { DescribeIssue, FieldIssue, FieldIssueCode } from "../issue.ts";

/**
 * The message of each kind of issue: a text, or a function of the issue. The
 * messages of a language are plain data, so you can replace each of them.
 *
 * @example One message of one's own, and the others in French
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type Messages, messagesFr, validateStep } from "@connectors/powens/form";
 *
 * const messages: Messages = {
 *   ...messagesFr,
 *   required: ({ label }) => `${label} est obligatoire`,
 * };
 *
 * assertEquals(messages.choice, "Choisissez dans la liste");
 * ```
 */
export type Messages = Readonly<Record<FieldIssueCode, string | DescribeIssue>>;

/** Writes the message of an issue. */
export function sayWith(
  messages: Messages,
  issue: Omit<FieldIssue, "message">,
): string {
  const message = messages[issue.code];
  return typeof message === "string" ? message : message(issue);
}
