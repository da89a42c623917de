-- Merges and splits beside judgements of two (names 11.2), what judged entries say (11.9), and which judgement rests on one of another
-- case (11.11).

alter table judgement_line drop constraint judgement_line_check;
alter table judgement_line add column grouped text check (grouped in ('MERGE', 'SPLIT'));
alter table judgement_line add column members text[];
alter table judgement_line add check (num_nonnulls(judgement, undoes, grouped) = 1);
alter table judgement_line add check (
  (judgement is null) = (left_entry is null) and (judgement is null) = (right_entry is null) and (grouped is null) = (members is null));
alter table judgement_line add check (cardinality(members) >= case grouped when 'MERGE' then 2 else 1 end);

-- A digest of what an entry said when it was judged: by it a case that has the same entry is found. It tells as much as the entry does, and
-- stands behind the same wall as its case.
create table judged_entry (
  case_id uuid not null references case_file,
  entry text not null,
  says bytea not null check (octet_length(says) = 32),
  primary key (case_id, entry)
);
create index on judged_entry (says);

-- Which judgement of another case a judgement was taken over from. Whoever sees one of the two cases alone does not see that there is a
-- connection: the row is seen by those who see both.
create table judgement_origin (
  case_id uuid not null,
  number integer not null,
  from_case uuid not null,
  from_number integer not null,
  primary key (case_id, number),
  foreign key (case_id, number) references judgement_line (case_id, number),
  foreign key (from_case, from_number) references judgement_line (case_id, number),
  check (case_id <> from_case)
);

do $$
declare name text;
begin
  foreach name in array array['judged_entry', 'judgement_origin'] loop
    execute format('create trigger keep before update or delete or truncate on %I for each statement execute function refuse_change()', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

create policy see on judged_entry for select using (exists (select 1 from case_file c where c.id = case_id));
create policy make on judged_entry for insert
  with check (actor_may('SCREEN') and exists (select 1 from case_file c where c.id = case_id));
create policy see on judgement_origin for select
  using (exists (select 1 from case_file c where c.id = case_id) and exists (select 1 from case_file f where f.id = from_case));
create policy make on judgement_origin for insert
  with check (actor_may('SCREEN') and exists (select 1 from case_file c where c.id = case_id)
    and exists (select 1 from case_file f where f.id = from_case));
grant select, insert on judged_entry, judgement_origin to ${application};
