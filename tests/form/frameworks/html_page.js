import { inputAttributes } from "../../../src/form/mod.ts";
import { STEPS } from "./steps.js";
import { submit } from "./submit.js";

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function renderField(field, prefix) {
  const attributes = inputAttributes(field, prefix);
  const { id, value, "aria-labelledby": labelId, "aria-describedby": hintId } =
    attributes;
  const isList = field.type === "list";
  const written = Object.entries(attributes)
    .filter(([name, one]) =>
      one !== undefined && one !== false && !(isList && name === "value")
    )
    .map(([name, one]) => ` ${name}="${escape(one === true ? "" : one)}"`)
    .join("");
  if (attributes.type === "hidden") return `<input${written}>`;
  const options = [{ label: "", value: "" }, ...field.values ?? []].map((one) =>
    `<option value="${escape(one.value)}"${
      one.value === value ? " selected" : ""
    }>${escape(one.label)}</option>`
  ).join("");
  const control = isList
    ? `<select${written}>${options}</select>`
    : `<input${written}>`;
  const hint = hintId === undefined
    ? ""
    : `<small id="${hintId}">${escape(field.description)}</small>`;
  return `<p><label id="${labelId}" for="${id}">${
    escape(field.label)
  }</label>${control}${hint}</p>`;
}

document.querySelector("main").innerHTML = STEPS.map((step, index) =>
  `<form novalidate>${
    step.fields.map((field) => renderField(field, `step${index}`)).join("")
  }<button>Send</button></form>`
).join("");
document.querySelectorAll("form").forEach((form, index) =>
  form.addEventListener("submit", (event) => submit(STEPS[index], event))
);
