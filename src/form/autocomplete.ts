import type { FormField } from "./form_step.ts";

/** The value of the attribute `autocomplete`. */
export type Autocomplete =
  | "username"
  | "current-password"
  | "one-time-code"
  | "off";

/** Chooses what a browser may fill in, by the name and the label of a field. */
export function autocompleteOf(field: FormField): Autocomplete {
  const { type, label } = field;
  if (type === "date" || type === "list") return "off";
  const name = separateWords(field.name);
  if (
    ONE_TIME_NAME.test(name) || ONE_TIME_LABEL.test(label) ||
    CODE.test(name) && SENT.test(name)
  ) return "one-time-code";
  if (type === "password") return "current-password";
  return USER_NAME.test(`${name} ${label}`) ? "username" : "off";
}

/** Writes `otp_sms`, `otp-sms` and `otpSms` as `otp sms`. */
function separateWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ");
}

const ONE_TIME_NAME =
  /\b(?:[mt]?otp|(?:m|push|photo|chip)?tan|sms|pincode|2fa|mfa)\b/i;

// In Dutch, `Pincode` is a permanent password.
const ONE_TIME_LABEL =
  /\b(?:otp|tan|sms|one.?time|usage unique|temporaire|einmal\w*|eenmalige?|usa e getta|uso único)\b/i;

const CODE = /code/i;

const SENT = /mail|verif|valid|activ/i;

const USER_NAME =
  /login|user|identif|mail|benutzer|kunden|usuario|utente|gebruiker/i;
