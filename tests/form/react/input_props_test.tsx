/** @jsxImportSource react */
/** @jsxImportSourceTypes @types/react */
import { assertMatch } from "@std/assert";
import { assertType, type IsExact } from "@std/testing/types";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
// @ts-types="@types/react"
import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { useForm } from "react-hook-form";
import {
  type FillStep,
  type FormField,
  type InputProps,
  inputProps,
  stepSchema,
} from "../../../src/form/mod.ts";
import { stepOf } from "../setup.ts";

/** What `inputProps()` has that an input of React knows nothing of. */
type Unknown = Exclude<keyof InputProps, keyof ComponentProps<"input">>;

function Control({ field }: { field: FormField }): ReactElement {
  const props = inputProps(field);
  if (field.type !== "list") return <input {...props} />;
  return (
    <select {...props}>
      {field.values.map(({ value, label }) => (
        <option key={value} value={value}>{label}</option>
      ))}
    </select>
  );
}

function Form({ step }: { step: FillStep }): ReactElement {
  const form = useForm({ resolver: standardSchemaResolver(stepSchema(step)) });
  return (
    <form onSubmit={form.handleSubmit(() => undefined)}>
      {step.fields.map((field) => <Control key={field.name} field={field} />)}
    </form>
  );
}

Deno.test("inputProps() has what React's own types ask of an input and a select", () => {
  const step = stepOf(
    { name: "login", regex: "^\\d{6}$" },
    { name: "kind", type: "list", values: [{ value: "a", label: "A" }] },
  );
  assertMatch(
    renderToStaticMarkup(<Form step={step} />),
    /^<form><input .*maxLength="6".*<select .*<option value="a">A<\/option>/,
  );
});

Deno.test("inputProps() has nothing that React's own types do not know of an input", () => {
  assertType<IsExact<Unknown, never>>(true);
});
