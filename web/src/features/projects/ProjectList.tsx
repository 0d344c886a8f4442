import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Project } from "../../shared/api/types";
import "./projects.css";

export function ProjectList({ projects }: { projects: Project[] }) {
  const { t } = useTranslation();
  return (
    <ul className="projects">
      {projects.map(({ projectId, key, name, role }) => (
        <li key={projectId} className="project">
          <Link className="project-link" to={`/projects/${projectId}`}>
            <span className="key">{key}</span> <span className="project-name">{name}</span>
          </Link>
          <span className="tag">{t(`project.role.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
