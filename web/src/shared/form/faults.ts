import { Problem } from "../api/problem";
import type en from "../i18n/en.json";

/** What can be wrong with a field; the texts are ours, in both languages, never the browser's or the API's. */
export type Fault = keyof typeof en.fault;

export type Faults<Field extends string> = Partial<Record<Field, Fault>>;

/** The fields a refusal is about, so that each can say so. Nothing, when it is about none of these. */
export function faultsOf<Field extends string>(
  refusal: unknown,
  fields: Field[],
  explain: (problem: Problem) => Faults<Field> = () => ({}),
): Faults<Field> {
  if (!(refusal instanceof Problem)) {
    return {};
  }
  const named = fields.filter((field) => refusal.fields.includes(field));
  return { ...(Object.fromEntries(named.map((field) => [field, "refused"])) as Faults<Field>), ...explain(refusal) };
}

type Rules<Field extends string> = Partial<Record<Field, Fault | false | undefined>>;

/** Keeps the rules that are broken. */
export function broken<Field extends string>(rules: Rules<Field>): Faults<Field> {
  return Object.fromEntries(Object.entries(rules).filter(([, fault]) => fault)) as Faults<Field>;
}

/** Code points, as the API counts. */
export const lengthOf = (text: string) => [...text].length;

export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
