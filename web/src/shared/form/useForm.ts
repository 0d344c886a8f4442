import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Problem } from "../api/problem";
import type { Fault, Faults } from "./faults";
import { faultsOf } from "./faults";

type Form<Field extends string> = {
  initial: Record<Field, string>;
  check: (values: Record<Field, string>) => Faults<Field>;
  send: (values: Record<Field, string>) => Promise<unknown>;
  /** What a refusal means for the fields, where it means more than "this field, somehow". */
  explain?: (problem: Problem) => Faults<Field>;
};

/** One form: its values, what is wrong with them by our rules or the API's, and sending them once. */
export function useForm<Field extends string>({ initial, check, send, explain }: Form<Field>) {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<Faults<Field>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => {
    if (Object.keys(faults).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [faults]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = check(values);
    setFaults(found);
    setFailure(null);
    if (pending || Object.keys(found).length > 0) {
      return;
    }
    setPending(true);
    try {
      await send(values);
    } catch (refusal) {
      const refused = faultsOf(refusal, Object.keys(initial) as Field[], explain);
      setFaults(refused);
      setFailure(Object.keys(refused).length > 0 ? null : refusal);
    } finally {
      setPending(false);
    }
  }

  const field = (name: Field) => ({
    name,
    value: values[name],
    fault: faults[name] as Fault | undefined,
    onChange: (value: string) => setValues((all) => ({ ...all, [name]: value })),
  });

  return { form, field, failure, pending, submit };
}
