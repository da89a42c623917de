-- What people judge of the people of a case and the lines of its lists (names 11.8). A judgement enters no fact of the case; it is
-- written once, stays, and is undone only by another line, once.

create table judgement_line (
  case_id uuid not null references case_file,
  number integer not null check (number > 0),
  -- Two entries and what was judged of them; or the line that is undone.
  left_entry text,
  right_entry text,
  judgement text check (judgement in ('SAME', 'NOT_SAME', 'UNSURE')),
  undoes integer,
  reason text not null check (reason ~ '\S'),
  -- The reasons for the match as they stood when it was judged, so that new ones can be told.
  seen text[] not null,
  made_by uuid not null references app_user,
  made_at timestamptz not null,
  primary key (case_id, number),
  foreign key (case_id, undoes) references judgement_line (case_id, number),
  unique (case_id, undoes),
  check ((undoes is null) = (left_entry is not null and right_entry is not null and judgement is not null)),
  check (left_entry <> right_entry),
  check (undoes < number)
);

create trigger keep before update or delete or truncate on judgement_line for each statement execute function refuse_change();

alter table judgement_line enable row level security;
alter table judgement_line force row level security;
create policy see on judgement_line for select using (exists (select 1 from case_file c where c.id = case_id));
create policy make on judgement_line for insert
  with check (actor_may('SCREEN') and made_by = actor_id() and exists (select 1 from case_file c where c.id = case_id));
grant select, insert on judgement_line to ${application};
