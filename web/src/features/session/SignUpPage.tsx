import { useTranslation } from "react-i18next";
import { Link, Navigate, useLocation, useSearchParams } from "react-router";
import { signIn, signUp } from "../../shared/api/identity";
import { useForm } from "../../shared/form/useForm";
import { currentLanguage } from "../../shared/i18n/i18n";
import { returnAddress } from "../../shared/session/returnAddress";
import { startSession, useSession } from "../../shared/session/session";
import { Button } from "../../shared/ui/Button";
import { Failure } from "../../shared/ui/Failure";
import { TextInput } from "../../shared/ui/TextInput";
import { usePageTitle } from "../../shared/ui/usePageTitle";
import { SessionFrame } from "./SessionFrame";
import { checkSignUp, explainSignUp, type SignUpValues } from "./signUpRules";

export default function SignUpPage() {
  const { t } = useTranslation();
  usePageTitle(t("session.signUp"));
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const { form, field, failure, pending, submit } = useForm({
    initial: { name: "", email: "", password: "" },
    check: checkSignUp,
    send: enter,
    explain: explainSignUp,
  });

  if (useSession().kind === "signed-in") {
    return <Navigate to={returnAddress(parameters)} replace />;
  }
  return (
    <SessionFrame
      title={t("session.signUp")}
      footer={
        <>
          {t("session.haveAccount")} <Link to={`/sign-in${search}`}>{t("session.signIn")}</Link>
        </>
      }
    >
      <form ref={form} onSubmit={submit} noValidate>
        <TextInput
          {...field("name")}
          label={t("session.name")}
          hint={t("session.nameHint")}
          autoComplete="name"
          required
        />
        <TextInput {...field("email")} label={t("session.email")} type="email" autoComplete="username" required />
        <TextInput
          {...field("password")}
          label={t("session.password")}
          hint={t("session.passwordHint")}
          type="password"
          autoComplete="new-password"
          required
        />
        <Failure error={failure} />
        <Button look="primary" type="submit" busy={pending}>
          {t("session.signUp")}
        </Button>
      </form>
    </SessionFrame>
  );
}

/** Mails will come in the language and at the hours of the browser that signed up. */
async function enter({ name, email, password }: SignUpValues) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const credentials = { email: email.trim(), password };
  await signUp({ ...credentials, name: name.trim(), language: currentLanguage(), timeZone });
  startSession((await signIn(credentials)).accessToken);
}
