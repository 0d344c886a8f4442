import type { Problem } from "../../shared/api/problem";
import { broken, type Faults, isEmail, lengthOf } from "../../shared/form/faults";

export type SignUpValues = { name: string; email: string; password: string };

export function checkSignUp({ name, email, password }: SignUpValues): Faults<keyof SignUpValues> {
  return broken({
    name: (!name.trim() && "required") || (lengthOf(name.trim()) > 100 && "nameLong"),
    email: (!email.trim() && "required") || (!isEmail(email.trim()) && "email"),
    password:
      (!password && "required") ||
      (lengthOf(password) < 8 && "passwordShort") ||
      (lengthOf(password) > 128 && "passwordLong"),
  });
}

export function explainSignUp(problem: Problem): Faults<keyof SignUpValues> {
  return broken({
    email: (problem.status === 409 && "emailTaken") || (problem.fields.includes("email") && "email"),
    // The length is right already, so it is a password that everybody tries first.
    password: problem.fields.includes("password") && "passwordRefused",
  });
}
