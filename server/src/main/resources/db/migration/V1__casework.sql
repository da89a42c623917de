-- The tables of the casework server.
--
-- Three things are held here and not by the program:
--   1. What was written stays: append-only tables refuse update, delete and truncate.
--   2. Who may see and do what: row-level security on every table of a case, by the person set for the transaction (comity.actor).
--      No person set: nothing is seen, nothing is written.
--   3. Two persons for a decision: whoever approves is another person than whoever proposed.
-- The server works as ${application}, which owns nothing and so can take none of it off.

-- Users ---------------------------------------------------------------------------------------------------------------

create table role_right (
  role text not null,
  right_name text not null,
  primary key (role, right_name)
);

insert into role_right (role, right_name) values
  ('intake', 'OPEN_CASE'), ('intake', 'LOOK_AT_CASE'), ('intake', 'ADD_FACT'),
  ('officer', 'OPEN_CASE'), ('officer', 'LOOK_AT_CASE'), ('officer', 'ADD_FACT'), ('officer', 'ASSESS'), ('officer', 'TRACE'),
  ('officer', 'SCREEN'), ('officer', 'PROPOSE'),
  ('senior', 'OPEN_CASE'), ('senior', 'LOOK_AT_CASE'), ('senior', 'ADD_FACT'), ('senior', 'ASSESS'), ('senior', 'TRACE'),
  ('senior', 'SCREEN'), ('senior', 'PROPOSE'), ('senior', 'APPROVE'),
  ('investigator', 'LOOK_AT_CASE'), ('investigator', 'ADD_FACT'), ('investigator', 'ASSESS'), ('investigator', 'TRACE'),
  ('investigator', 'SCREEN'),
  ('reviewer', 'LOOK_AT_CASE'), ('reviewer', 'ADD_FACT'), ('reviewer', 'ASSESS'),
  ('recorder', 'LOOK_AT_CASE'), ('recorder', 'ADD_FACT'),
  ('oversight', 'LOOK_AT_CASE'), ('oversight', 'READ_LOG'),
  ('administrator', 'ADMINISTER');

create table app_user (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z][a-z0-9.-]{0,39}$'),
  display_name text not null check (display_name <> ''),
  role text not null,
  office text not null check (office <> ''),
  -- One person may have several accounts (an officer who also keeps users); two of them are still one person.
  person uuid not null,
  password_hash text,
  token_sha256 bytea unique,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- The record names people by these; without this table it names nobody.
create table user_pseudonym (
  user_id uuid primary key references app_user,
  pseudonym text not null unique
);

-- The person acting ---------------------------------------------------------------------------------------------------

create function actor_id() returns uuid language sql stable
  return nullif(current_setting('comity.actor', true), '')::uuid;

create function actor_may(wanted text) returns boolean language sql stable
  return exists (
    select 1 from app_user u join role_right r on r.role = u.role
    where u.id = actor_id() and u.disabled_at is null and r.right_name = wanted);

create function actor_office() returns text language sql stable
  return (select office from app_user where id = actor_id() and disabled_at is null);

-- What is written stays -----------------------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is written in % stays: no %', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- Cases ---------------------------------------------------------------------------------------------------------------

create table case_file (
  id uuid primary key,
  office text not null,
  reference text not null check (reference <> ''),
  title text not null,
  kind text not null,
  direction text not null,
  requesting text,
  requested text,
  received_on date,
  opened_at timestamptz not null,
  opened_by uuid not null references app_user,
  -- The case file as it was submitted; the facts are this text and every change since.
  submitted_name text not null,
  submitted_text text not null,
  unique (office, reference)
);

create table fact_change (
  case_id uuid not null references case_file,
  number integer not null check (number > 0),
  path text not null,
  leaf text not null,
  value text not null,
  status text not null,
  source text not null,
  added_by uuid not null references app_user,
  added_at timestamptz not null,
  primary key (case_id, number)
);

create table document (
  case_id uuid not null references case_file,
  name text not null check (name <> ''),
  content bytea not null,
  sha256 bytea not null check (sha256 = sha256(content)),
  added_by uuid not null references app_user,
  added_at timestamptz not null,
  primary key (case_id, name)
);

create table assessment (
  id uuid primary key,
  case_id uuid not null references case_file,
  -- How many changes of facts the assessed facts include.
  fact_changes integer not null,
  as_at date not null,
  answer text not null,
  conclusion text not null,
  open_questions integer not null,
  made_by uuid not null references app_user,
  made_at timestamptz not null,
  number bigint generated always as identity
);
create index on assessment (case_id, number);

create table trace_report (
  id uuid primary key,
  case_id uuid not null references case_file,
  -- SHA-256 over the plan and every statement it used: the same input is traced and kept once.
  input_sha256 bytea not null,
  answer text not null,
  made_by uuid not null references app_user,
  made_at timestamptz not null,
  unique (case_id, input_sha256)
);

create table screening (
  id uuid primary key,
  case_id uuid not null references case_file,
  purpose text not null check (purpose <> ''),
  made_by uuid not null references app_user,
  made_at timestamptz not null,
  number bigint generated always as identity
);
create index on screening (case_id, number);

create table screening_hit (
  screening_id uuid not null references screening,
  query text not null,
  rank integer not null,
  list text not null,
  entry_id text not null,
  name text not null,
  score double precision not null,
  verdict text not null,
  because text[] not null,
  primary key (screening_id, query, rank)
);

create table decision (
  id uuid primary key,
  case_id uuid not null references case_file,
  step text not null,
  outcome text not null,
  reasons text not null check (reasons <> ''),
  proposed_by uuid not null references app_user,
  proposed_at timestamptz not null,
  approved_by uuid references app_user,
  approved_at timestamptz,
  number bigint generated always as identity,
  check ((approved_by is null) = (approved_at is null)),
  check (approved_by <> proposed_by)
);
create index on decision (case_id, number);

-- An approval is the only change a decision ever sees, once, by another person who may approve.
create function guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.approved_by is not null then
      raise exception 'a decision is proposed before it is approved' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.approved_by is not null then
    raise exception 'an approved decision stays' using errcode = 'restrict_violation';
  end if;
  if new.approved_by is null
     or (new.id, new.case_id, new.step, new.outcome, new.reasons, new.proposed_by, new.proposed_at, new.number)
        is distinct from (old.id, old.case_id, old.step, old.outcome, old.reasons, old.proposed_by, old.proposed_at, old.number) then
    raise exception 'a proposal is approved and not changed' using errcode = 'restrict_violation';
  end if;
  if new.approved_by is distinct from actor_id() then
    raise exception 'a decision is approved by the person acting' using errcode = 'restrict_violation';
  end if;
  if (select person from app_user where id = new.approved_by) = (select person from app_user where id = new.proposed_by) then
    raise exception 'a decision is approved by another person than proposed it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on decision for each row execute function guard_decision();
create trigger keep before delete or truncate on decision for each statement execute function refuse_change();

-- The record ----------------------------------------------------------------------------------------------------------

create table log_entry (
  number bigint primary key check (number >= 0),
  leaf bytea not null,
  -- The case that the entry is about, if it is about one.
  case_id uuid
);
create index on log_entry (case_id, number);

-- What an entry says, sealed with its salt. The tables' owner may delete a row; the record stays provable without it.
create table log_content (
  number bigint primary key references log_entry,
  salt bytea not null,
  content bytea not null
);

-- One row: the right edge of the log's tree and the time of its last entry. Locking it puts appends in order.
create table log_head (
  one boolean primary key default true check (one),
  size bigint not null,
  frontier bytea not null,
  written_at timestamptz not null
);
insert into log_head (size, frontier, written_at) values (0, '', timestamptz '2000-01-01 00:00:00Z');

create function guard_log_head() returns trigger language plpgsql as $$
begin
  if new.size is distinct from old.size + 1 then
    raise exception 'the record grows by one entry at a time' using errcode = 'restrict_violation';
  end if;
  if new.written_at < old.written_at then
    raise exception 'the record does not step back in time' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on log_head for each row execute function guard_log_head();
create trigger keep before delete or truncate on log_head for each statement execute function refuse_change();

create trigger keep before update or truncate on log_content for each statement execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['case_file', 'fact_change', 'document', 'assessment', 'trace_report', 'screening', 'screening_hit', 'log_entry'] loop
    execute format('create trigger keep before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- Who may see and do what ---------------------------------------------------------------------------------------------

do $$
declare name text;
begin
  foreach name in array array['case_file', 'fact_change', 'document', 'assessment', 'trace_report', 'screening', 'screening_hit', 'decision', 'log_entry', 'log_content'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

create policy see on case_file for select using (actor_may('LOOK_AT_CASE') and office = actor_office());
create policy open on case_file for insert
  with check (actor_may('OPEN_CASE') and office = actor_office() and opened_by = actor_id());

-- A part of a case is seen by whoever sees the case: the inner query is under the policy of case_file.
create policy see on fact_change for select using (exists (select 1 from case_file c where c.id = case_id));
create policy add on fact_change for insert
  with check (actor_may('ADD_FACT') and added_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));

create policy see on document for select using (exists (select 1 from case_file c where c.id = case_id));
create policy add on document for insert
  with check (actor_may('ADD_FACT') and added_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));

create policy see on assessment for select using (exists (select 1 from case_file c where c.id = case_id));
create policy make on assessment for insert
  with check (actor_may('ASSESS') and made_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));

create policy see on trace_report for select using (exists (select 1 from case_file c where c.id = case_id));
create policy make on trace_report for insert
  with check (actor_may('TRACE') and made_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));

create policy see on screening for select using (exists (select 1 from case_file c where c.id = case_id));
create policy make on screening for insert
  with check (actor_may('SCREEN') and made_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));
create policy see on screening_hit for select using (exists (select 1 from screening s where s.id = screening_id));
create policy make on screening_hit for insert
  with check (actor_may('SCREEN') and exists (select 1 from screening s where s.id = screening_id));

create policy see on decision for select using (exists (select 1 from case_file c where c.id = case_id));
create policy propose on decision for insert
  with check (actor_may('PROPOSE') and proposed_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));
create policy approve on decision for update
  using (actor_may('APPROVE') and exists (select 1 from case_file c where c.id = case_id))
  with check (approved_by = actor_id());

-- The record is read whole by those who may, and about a case by those who see the case.
create policy read on log_entry for select
  using (actor_may('READ_LOG') or exists (select 1 from case_file c where c.id = case_id));
create policy write on log_entry for insert with check (true);
create policy read on log_content for select using (exists (select 1 from log_entry e where e.number = log_content.number));
create policy write on log_content for insert with check (true);

-- What the server may do at all ---------------------------------------------------------------------------------------

grant usage on schema public to ${application};
grant select on role_right to ${application};
grant select, insert on app_user, user_pseudonym to ${application};
grant update (password_hash, token_sha256, disabled_at) on app_user to ${application};
grant select, insert on case_file, fact_change, document, assessment, trace_report, screening, screening_hit, decision,
  log_entry, log_content to ${application};
grant update (approved_by, approved_at) on decision to ${application};
grant select on log_head to ${application};
grant update (size, frontier, written_at) on log_head to ${application};
