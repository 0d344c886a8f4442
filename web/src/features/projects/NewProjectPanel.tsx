import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { createProject } from "../../shared/api/projects";
import { projectQuery, projectsQuery } from "../../shared/api/queries";
import { broken, lengthOf } from "../../shared/form/faults";
import { useForm } from "../../shared/form/useForm";
import { Button } from "../../shared/ui/Button";
import { Failure } from "../../shared/ui/Failure";
import { Panel } from "../../shared/ui/Panel";
import { TextInput } from "../../shared/ui/TextInput";

/** Creates a project and goes there: it wants its first task. */
export function NewProjectPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { form, field, failure, pending, submit } = useForm({
    initial: { name: "", key: "" },
    check: ({ name, key }) =>
      broken({
        name: (!name.trim() && "required") || (lengthOf(name.trim()) > 100 && "nameLong"),
        key: (!key.trim() && "required") || (!/^[A-Z][A-Z0-9]{1,9}$/.test(wireKey(key)) && "key"),
      }),
    send: async ({ name, key }) => {
      const project = await createProject({ name: name.trim(), key: wireKey(key) });
      client.setQueryData(projectQuery(project.projectId).queryKey, project);
      void client.invalidateQueries(projectsQuery);
      await navigate(`/projects/${project.projectId}`);
    },
    explain: (problem) =>
      broken({ key: (problem.status === 409 && "keyTaken") || (problem.fields.includes("key") && "key") }),
  });
  return (
    <Panel title={t("project.new")} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate>
        <div className="fields">
          <TextInput {...field("name")} label={t("project.name")} required />
          <TextInput {...field("key")} label={t("project.key")} hint={t("project.keyHint")} required />
        </div>
        <Failure error={failure} />
        <div className="actions">
          <Button look="primary" type="submit" busy={pending}>
            {t("project.create")}
          </Button>
          <Button onPress={onClose}>{t("project.cancel")}</Button>
        </div>
      </form>
    </Panel>
  );
}

/** People may type it in small letters. */
const wireKey = (key: string) => key.trim().toUpperCase();
