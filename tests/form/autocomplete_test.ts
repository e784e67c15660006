import { assertEquals } from "@std/assert";
import { inputAttributes } from "../../src/form/mod.ts";
import { fieldOf } from "./setup.ts";

function autocompleteOf(name: string, type: string, label = ""): string {
  return inputAttributes(fieldOf({ name, type, label })).autocomplete;
}

Deno.test("inputAttributes() has one-time codes filled in where they arrive", () => {
  const names = [
    "otp",
    "otp_sms",
    "otp_email",
    "otp_app",
    "otpSms",
    "code_otp",
    "sms",
    "code_sms",
    "sms_code",
    "sms-code",
    "smsCode",
    "code_email",
    "email_code",
    "codeEmail",
    "mail_code",
    "totp",
    "totp_code",
    "motp",
    "tan",
    "mtan",
    "pushtan",
    "pincode",
    "2fa",
    "code_2fa",
    "mfa_code",
    "activation_code",
    "code_validation",
    "verification_code",
  ];
  for (const name of names) {
    for (const type of ["text", "password", "number", "iris-scan"]) {
      assertEquals(autocompleteOf(name, type), "one-time-code", name);
    }
  }
  const labels = [
    "Code reçu par SMS",
    "Code à usage unique",
    "Code unique temporaire",
    "One-time password",
    "Einmalpasswort",
    "TAN",
    "Eenmalige code",
    "Código de uso único",
  ];
  for (const label of labels) {
    assertEquals(autocompleteOf("code", "text", label), "one-time-code", label);
  }
});

Deno.test("inputAttributes() has user names and passwords filled in", () => {
  assertEquals(autocompleteOf("login", "text"), "username");
  assertEquals(autocompleteOf("x", "text", "Adresse e-mail"), "username");
  assertEquals(autocompleteOf("email", "text"), "username");
  assertEquals(autocompleteOf("password", "password"), "current-password");
  assertEquals(
    autocompleteOf("code", "password", "Code secret"),
    "current-password",
  );
  // A lasting secret, in Dutch.
  assertEquals(
    autocompleteOf("password", "password", "Pincode"),
    "current-password",
  );
});

Deno.test("inputAttributes() has nothing else filled in", () => {
  assertEquals(autocompleteOf("town", "text", "Ville"), "off");
  assertEquals(autocompleteOf("agency_code", "text", "Code agence"), "off");
  assertEquals(autocompleteOf("titan", "text", "Tangerine"), "off");
  assertEquals(autocompleteOf("login", "date"), "off");
  assertEquals(autocompleteOf("otp", "list"), "off");
});
