import type { ConnectorField } from "../../../mod.ts";
import {
  type FieldIssue,
  type FillStep,
  type InputAttributes,
  inputAttributes,
  isHidden,
  type RedirectStep,
  validateStep,
} from "../../../src/form/mod.ts";
import { make, set } from "./dom.ts";
import type { Locale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** A field on the page. */
interface FieldView {
  control: Control;
  /** All of the field. */
  element: HTMLElement;
  /** Shows what is wrong, or nothing. */
  showIssue(issue: FieldIssue | undefined): void;
}

/** What a form is made of. */
export interface FormOptions {
  /** The step that it is for. */
  step: FillStep | RedirectStep;
  /** The language of its labels, or nothing if it is not known. */
  language: string;
  /** What was filled in before. */
  answers: Readonly<Record<string, string>> | undefined;
  /** How to say things. */
  locale: Locale;
  /** All of it is filled in as it must be. */
  onFilled(values: Record<string, string>): void;
}

/** Makes the form of a step, which is checked and sent nowhere. */
export function createForm(
  { step, language, answers, locale, onFilled }: FormOptions,
): HTMLFormElement {
  const { texts } = locale;
  const messages = MESSAGES[locale.language];
  const prefix = `source-${step.source.id}`;
  const fields = new Map(
    step.fields.filter((one) => !isHidden(one))
      .map((one) => [one.name, createField(one, prefix, language, locale)]),
  );
  for (const [name, { control }] of fields) {
    const answer = answers?.[name];
    if (answer !== undefined) control.value = answer;
  }
  const status = make("p", { class: "status", role: "status" });
  const form = make(
    "form",
    // The same verdicts as everywhere, rather than those of the browser.
    { novalidate: true, autocomplete: "off" },
    step.kind === "form" && fields.size === 0 &&
      make("p", {}, texts.noFields),
    ...[...fields.values()].map(({ element }) => element),
    make("button", { class: "primary" }, texts.continue),
    status,
  );
  let wasChecked = false;

  /** Checks what was filled in, and shows what is wrong beside the fields. */
  function check() {
    const values = Object.fromEntries(
      [...fields].map(([name, { control }]) => [name, valueOf(control)]),
    );
    const result = validateStep(step, values, { messages });
    const issues = result.ok ? [] : result.issues;
    for (const [name, { showIssue }] of fields) {
      showIssue(issues.find(({ field }) => field === name));
    }
    status.textContent = result.ok
      ? ""
      : locale.count(issues.length, texts.wrongOne, texts.wrongOther);
    return result;
  }

  form.addEventListener("keydown", (event) => {
    // Enter may still be held since the institution was chosen by it.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wasChecked = true;
    const result = check();
    if (result.ok) onFilled(result.values);
    else fields.get(result.issues[0]?.field ?? "")?.control.focus();
  });
  form.addEventListener("input", () => {
    if (wasChecked) check();
  });
  return form;
}

/**
 * The values of the form. An invalid date has an empty value, but is not empty.
 */
function valueOf(control: Control): string {
  return control.validity.badInput ? "?" : control.value;
}

function createField(
  field: ConnectorField,
  prefix: string,
  language: string,
  { texts }: Locale,
): FieldView {
  const attributes = inputAttributes(field, prefix);
  const { id, "aria-labelledby": labelId, "aria-describedby": descriptionId } =
    attributes;
  const control = createControl(field, attributes, language, texts.choose);
  const issueId = `${id}-issue`;
  const issueText = make("p", { id: issueId, class: "issue", hidden: true });
  const lang = language === "" ? undefined : language;
  const box = make(
    "div",
    {
      class: `control ${
        field.type === "password" ? "secret" : control.localName
      }`,
    },
    control,
    field.type === "password" && createReveal(control, texts.show, labelId),
  );
  const element = make(
    "div",
    { class: "field" },
    make(
      "label",
      { id: labelId, for: id },
      make("span", { lang }, field.label || field.name),
      !field.required &&
        make("span", { class: "optional" }, ` (${texts.optional})`),
    ),
    box,
    issueText,
    descriptionId !== undefined &&
      make(
        "p",
        { id: descriptionId, class: "description", lang },
        field.description ?? "",
      ),
  );

  function showIssue(issue: FieldIssue | undefined): void {
    issueText.hidden = !issue;
    issueText.textContent = issue?.message ?? "";
    set(control, {
      "aria-invalid": issue && "true",
      "aria-describedby":
        [issue && issueId, descriptionId].filter(Boolean).join(" ") ||
        undefined,
    });
  }
  return { control, element, showIssue };
}

function createControl(
  field: ConnectorField,
  attributes: InputAttributes,
  language: string,
  placeholder: string,
): Control {
  // An empty list is shown as text, as only the server knows the choices.
  if (field.type !== "list" || field.values.length === 0) {
    return make("input", { ...attributes });
  }
  const lang = language === "" ? undefined : language;
  return make(
    "select",
    { ...attributes },
    make("option", { value: "" }, placeholder),
    ...field.values.map(({ label, value }) =>
      make(
        "option",
        { value, lang, selected: value === attributes.value },
        label,
      )
    ),
  );
}

/** Makes the button that shows what is typed into a field for a password. */
function createReveal(
  control: Control,
  text: string,
  labelId: string,
): HTMLButtonElement {
  const id = `${control.id}-reveal`;
  const button = make("button", {
    type: "button",
    class: "reveal",
    id,
    "aria-pressed": "false",
    "aria-labelledby": `${id} ${labelId}`,
  }, text);
  button.addEventListener("click", () => {
    const isShown = control.getAttribute("type") === "text";
    set(control, { type: isShown ? "password" : "text" });
    set(button, { "aria-pressed": String(!isShown) });
  });
  return button;
}
