import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, runFake, UUID } from "../fake_terminal.ts";

const ANSWERS = ["1", "jeanne.martin", "1234", "1"];

Deno.test("form asks for every field, and shows all but passwords", async () => {
  const { code, output, told, asked } = await runFake(["form", UUID], {
    answers: ANSWERS,
  });
  assertEquals(code, 0);
  assertEquals(asked, [
    { question: "  Type de compte (optional): ", isSecret: false },
    { question: "  Identifiant: ", isSecret: false },
    { question: "  Mot de passe: ", isSecret: true },
    { question: "  Type de compte (optional): ", isSecret: false },
  ]);
  assertEquals(
    output,
    `openapi
openapiwebsite  par
GET https://acme-sandbox.biapi.pro/2.0/webauth?openapiwebsite=par&client_id=0&token=CODE&id_connector=1&source=openapi&redirect_uri=https%3A%2F%2Fexample.com%2F
directaccess
login                jeanne.martin
password             ••••••
directaccesswebsite  par
POST /users/me/connections?source=directaccess
{
  "login": "jeanne.martin",
  "password": "••••••",
  "directaccesswebsite": "par",
  "connector_uuid": "${UUID}"
}
`,
  );
  assertStringIncludes(told, "openapi: the user logs in on the site");
  assertStringIncludes(told, "  1. Particuliers\n  2. Professionnels\n");
});

Deno.test("form asks again for what is wrong, and for nothing else", async () => {
  const { output, told, asked } = await runFake(
    ["form", "CCF", "--language", "fr", "--json"],
    {
      answers: ["123456789", "1985-02-30", "12", "1985-02-28", "4321"],
    },
  );
  assertEquals(asked.slice(3).map(({ question }) => question), [
    "  Date de naissance (YYYY-MM-DD): ",
    "  Code confidentiel: ",
  ]);
  assertStringIncludes(told, "Code confidentiel: Saisissez ");
  assertStringIncludes(
    told,
    "Date de naissance: Ce n’est pas une date qui existe\n",
  );
  const [, { request, ...filled }] = JSON.parse(output);
  const values = {
    login: "123456789",
    birthday: "1985-02-28",
    password: "••••••",
  };
  assertEquals(filled, { source: "directaccess", values, unchecked: [] });
  assertEquals(
    [request.method, request.url],
    ["POST", "/users/me/connections?source=directaccess"],
  );
  assertStringIncludes(JSON.stringify(request.body), '"password":"••••••"');
  assert(!`${output}${told}`.includes("4321"));
});

Deno.test("form says which fields may be left out, and which only the server can judge", async () => {
  const sandbox = createSandbox();
  const { output, told, asked } = await runFake(["form", "nickel"], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace("(?i)^[a-z]{2}\\\\d{6}$", "^(?<a>x)(?(a)y|z)$"),
    ),
    answers: ["AB123456", "1234", ""],
  });
  assertEquals(
    asked.at(-1)?.question,
    "  Date de naissance (optional) (YYYY-MM-DD): ",
  );
  assertEquals(
    output,
    `directaccess
login  AB123456
pin    ••••••
POST /users/me/connections?source=directaccess
{
  "login": "AB123456",
  "pin": "••••••",
  "connector_uuid": "ee7fa914-e749-51bb-9948-2a0fd114ed37"
}
`,
  );
  assertStringIncludes(told, "Only the server can judge login.\n");
});

Deno.test("form asks for a field of an unknown type as text", async () => {
  const sandbox = createSandbox();
  const { code, asked } = await runFake(["form", UUID], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace('"type":"password"', '"type":"retina"'),
    ),
    answers: ANSWERS,
  });
  assertEquals([code, asked[2]?.isSecret], [0, false]);
});

Deno.test("form says honestly that it does not know a mechanism, or that there is nothing to fill in", async () => {
  const sandbox = createSandbox();
  const unknown = await runFake(["form", UUID, "--json"], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) =>
        text.replaceAll('"auth_mechanism":"webauth"', '"auth_mechanism":"iris"')
          .replaceAll(
            '"auth_mechanism":"credentials"',
            '"auth_mechanism":null',
          ),
    ),
    answers: ["nothing"],
  });
  assertEquals([unknown.code, unknown.output], [0, "[]\n"]);
  assertStringIncludes(
    unknown.told,
    'openapi: this version does not know how "iris" works',
  );
  const restricted = await runFake(["form", UUID], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replaceAll('"restricted":false', '"restricted":true'),
    ),
    answers: ["nothing"],
  });
  assertEquals(restricted.asked, []);
  assertStringIncludes(restricted.told, "takes no new connections");
});

Deno.test("form fills what validates a payment, for each mechanism", async () => {
  const sandbox = createSandbox();
  const field = {
    name: "sca_type",
    label: "Mode",
    type: "list",
    required: false,
    auth_mechanisms: ["webauth"],
    values: [{ label: "Redirect", value: "redirect" }],
  };
  const { code, output, asked, told } = await runFake(
    ["form", UUID, "--payment", "--json"],
    {
      sandbox,
      fetch: alter(sandbox.fetch, (text) => {
        const connector = JSON.parse(text);
        connector.payment_settings.available_validate_mechanisms = ["webauth"];
        return JSON.stringify({ ...connector, payment_fields: [field] });
      }),
      answers: ["1"],
    },
  );
  assertEquals([code, asked.map(({ question }) => question)], [
    0,
    ["  Mode (optional): "],
  ]);
  assertStringIncludes(told, "webauth:\n");
  assertEquals(JSON.parse(output), [{
    mechanism: "webauth",
    values: { sca_type: "redirect" },
    unchecked: [],
    request: {
      method: "POST",
      url: "/payments/{id}",
      body: {
        connector_uuid: UUID,
        validate_mechanism: "webauth",
        fields: { sca_type: "redirect" },
        webview_url: "https://example.com/",
        validated: true,
      },
    },
  }]);
});

Deno.test("form needs somebody to ask", async () => {
  const { code, told, sandbox } = await runFake(["form", UUID]);
  assertEquals([code, sandbox.requests.length], [2, 0]);
  assertStringIncludes(told, "without a terminal: use show");
});

Deno.test("form ends with 130 after Ctrl-C, and prints nothing", async () => {
  const { code, output, told } = await runFake(["form", UUID], {
    answers: ["jeanne.martin", "^C"],
  });
  assertEquals([code, output], [130, ""]);
  assert(told.endsWith("Interrupted.\n"));
});

Deno.test("form --encrypt shows the request as the domain alone can read it", async () => {
  const sandbox = createSandbox();
  const { code, output, told } = await runFake(
    ["form", UUID, "--encrypt", "--json"],
    { sandbox, answers: ANSWERS },
  );
  assertEquals(code, 0);
  const [, { request }] = JSON.parse(output);
  const { connector_uuid, ...values } = request.body;
  assertEquals(connector_uuid, UUID);
  assertEquals(await sandbox.decrypt(values.login), "jeanne.martin");
  assertEquals(await sandbox.decrypt(values.password), "1234");
  for (const text of [output, told]) assert(!text.includes("jeanne"));
  const plain = await runFake(["form", UUID, "--encrypt"], {
    sandbox,
    answers: ANSWERS,
  });
  assert(!plain.output.includes("1234\n"));
  assertStringIncludes(plain.output, '"password": "ey');
});

Deno.test("form keeps its request within 40 columns, as JSON that can be copied", async () => {
  const { output } = await runFake(["form", UUID], {
    answers: ["1", "jeanne.martin", "1234", "1"],
    columns: 40,
  });
  const body = output.slice(output.indexOf("{"));
  for (const line of body.split("\n")) assert(line.length <= 40, line);
  assertEquals(JSON.parse(body).connector_uuid, UUID);
});
