--liquibase formatted sql

--changeset taskbell:001-projects
--comment Ids are compared byte by byte, names as people do; both collations are in MySQL 8 and MariaDB 11.
create table project (
  id binary(16) not null primary key,
  project_key varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(100) not null,
  version bigint not null,
  created_at datetime(3) not null
) character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table membership (
  project_id binary(16) not null,
  user_id binary(16) not null,
  role varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  since datetime(3) not null,
  primary key (project_id, user_id),
  key membership_by_user (user_id, project_id),
  constraint membership_project foreign key (project_id) references project (id)
) character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Apart from the project's row: creating tasks must not lock what every read joins.
create table task_counter (
  project_id binary(16) not null primary key,
  last_number bigint not null,
  constraint task_counter_project foreign key (project_id) references project (id)
) character set utf8mb4 collate utf8mb4_unicode_520_ci;
