import { useTranslation } from "react-i18next";
import { Link, Navigate, useLocation, useSearchParams } from "react-router";
import { signIn } from "../../shared/api/identity";
import { hasStatus } from "../../shared/api/problem";
import { broken } from "../../shared/form/faults";
import { useForm } from "../../shared/form/useForm";
import { returnAddress } from "../../shared/session/returnAddress";
import { startSession, useSession } from "../../shared/session/session";
import { Button } from "../../shared/ui/Button";
import { Failure } from "../../shared/ui/Failure";
import { TextInput } from "../../shared/ui/TextInput";
import { usePageTitle } from "../../shared/ui/usePageTitle";
import { SessionFrame } from "./SessionFrame";

export default function SignInPage() {
  const { t } = useTranslation();
  usePageTitle(t("session.signIn"));
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const { form, field, failure, pending, submit } = useForm({
    initial: { email: "", password: "" },
    check: ({ email, password }) =>
      broken({ email: !email.trim() && "required", password: !password && "required" }),
    send: async ({ email, password }) => {
      const { accessToken } = await signIn({ email: email.trim(), password });
      startSession(accessToken);
    },
  });

  if (useSession().kind === "signed-in") {
    return <Navigate to={returnAddress(parameters)} replace />;
  }
  return (
    <SessionFrame
      title={t("session.signIn")}
      footer={
        <>
          {t("session.newHere")} <Link to={`/sign-up${search}`}>{t("session.signUp")}</Link>
        </>
      }
    >
      <form ref={form} onSubmit={submit} noValidate>
        <TextInput {...field("email")} label={t("session.email")} type="email" autoComplete="username" required />
        <TextInput
          {...field("password")}
          label={t("session.password")}
          type="password"
          autoComplete="current-password"
          required
        />
        {hasStatus(failure, 401) ? (
          <p role="alert" className="notice notice-bad">
            {t("session.wrong")}
          </p>
        ) : (
          <Failure error={failure} />
        )}
        <Button look="primary" type="submit" busy={pending}>
          {t("session.signIn")}
        </Button>
      </form>
    </SessionFrame>
  );
}
