-- Surveys among those who work. This schema is owned by a role that cannot sign in; the role that works here is used by the
-- package staff.pulse alone. While a survey is open nothing but running counts is kept of its answers, and a mark of each account
-- that answered, made with a key that is not in the database; neither can be read by any role that signs in. There is no time.
create schema staff_pulse authorization "${pulseOwner}";
set local role "${pulseOwner}";
alter default privileges for role "${pulseOwner}" revoke execute on functions from public;
grant usage on schema staff_pulse to "${pulseRole}";

create table staff_pulse.survey (
    id        uuid primary key,
    title_zh  text not null check (title_zh <> ''),
    title_en  text not null default '',
    grouping  text not null check (grouping in ('KIND', 'LEVEL')),
    opens_on  date not null,
    closes_on date not null check (closes_on >= opens_on),
    state     text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    mark_key  bytea check ((mark_key is not null) = (state = 'OPEN')),
    invited   int check ((invited is null) = (state = 'DRAFT')),
    answers   int check (answers is null or state = 'CLOSED')
);
create unique index one_open_at_a_time on staff_pulse.survey (state) where state = 'OPEN';
create index on staff_pulse.survey (closes_on desc, id);
comment on column staff_pulse.survey.mark_key is 'encrypted with a key that is destroyed before the survey is closed';
comment on column staff_pulse.survey.invited is 'how many could answer when it was opened';
comment on column staff_pulse.survey.answers is 'how many did; null where they are too few to be told';

create table staff_pulse.question (
    survey  uuid not null references staff_pulse.survey on delete cascade,
    number  smallint not null check (number between 1 and 8),
    text_zh text not null check (text_zh <> ''),
    text_en text not null default '',
    primary key (survey, number)
);

create table staff_pulse.part (
    survey  uuid not null references staff_pulse.survey on delete cascade,
    grouped text not null check (grouped <> ''),
    primary key (survey, grouped)
);
comment on table staff_pulse.part is 'the groups of a survey, laid down when it is opened';

create table staff_pulse.shown (
    survey   uuid not null references staff_pulse.survey on delete cascade,
    grouped  text not null,
    question smallint not null,
    counts   int[] not null check (cardinality(counts) = 5),
    primary key (survey, question, grouped)
);
comment on table staff_pulse.shown is 'append-only: what a closed survey shows, and all that is kept of its answers; the empty group is everybody';

create table staff_pulse.tally (
    survey   uuid not null,
    grouped  text not null,
    question smallint not null,
    value    smallint not null check (value between 0 and 5),
    n        int not null check (n >= 0),
    primary key (survey, grouped, question, value)
);
comment on table staff_pulse.tally is 'running counts of the open survey; 0 is "left open"';

create table staff_pulse.token (
    survey uuid not null,
    mark   bytea not null check (length(mark) = 32),
    primary key (survey, mark)
);
comment on table staff_pulse.token is 'marks of the accounts that answered the open survey';

create function staff_pulse.draft(sought uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return exists (select from staff_pulse.survey where id = sought and state = 'DRAFT');
end
$$;

-- Whether a draft was opened: its groups are laid down and every count begins at 0.
create function staff_pulse.open(sought uuid, groups text[], key bytea, people int) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update staff_pulse.survey set state = 'OPEN', mark_key = key, invited = people where id = sought and state = 'DRAFT';
    if not found then
        return false;
    end if;
    insert into staff_pulse.part select sought, name from unnest(groups) as name;
    insert into staff_pulse.tally
        select sought, name, question.number, value, 0
        from unnest(groups) as name, staff_pulse.question, generate_series(0, 5) as value
        where question.survey = sought;
    return true;
end
$$;

-- The only way in for an answer, and all that happens to it. Every count and every mark is written anew, so that no row tells by
-- its age what was answered last, or which mark was put down with it.
create function staff_pulse.answer(sought uuid, own_mark bytea, own_group text, given int[]) returns text
language plpgsql security definer set search_path = '' as $$
declare
    marks bytea[];
begin
    perform pg_advisory_xact_lock(hashtextextended('staff_pulse.' || sought, 0));
    if not exists (select from staff_pulse.survey where id = sought and state = 'OPEN') then
        return 'CLOSED';
    end if;
    if cardinality(given) <> (select count(*) from staff_pulse.question where survey = sought)
        or exists (select from unnest(given) as value where value is null or value not between 0 and 5)
        or not exists (select from staff_pulse.part where survey = sought and grouped = own_group) then
        raise exception 'this is no answer to the survey';
    end if;
    if exists (select from staff_pulse.token where survey = sought and mark = own_mark) then
        return 'ALREADY';
    end if;
    with gone as (delete from staff_pulse.token where survey = sought returning mark)
    select array_agg(mark) into marks from gone;
    insert into staff_pulse.token
        select sought, mark from unnest(array_append(marks, own_mark)) as mark order by mark;
    update staff_pulse.tally
        set n = n + (grouped = own_group and value = given[question])::int where survey = sought;
    return 'COUNTED';
end
$$;

-- Closes an open survey, hands out its counts for once, and throws them and the marks away, files and all. Whatever of them may be
-- shown is kept in the same transaction.
create function staff_pulse.close(sought uuid, fewest int) returns table (of_group text, of_question smallint, of_value smallint, many int)
language plpgsql security definer set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('staff_pulse.' || sought, 0));
    update staff_pulse.survey set state = 'CLOSED', mark_key = null, answers = (
            select sum(n) from staff_pulse.tally where survey = sought and question = 1 having sum(n) >= fewest)
        where id = sought and state = 'OPEN';
    if not found then
        return;
    end if;
    return query select grouped, question, value, n from staff_pulse.tally where survey = sought;
    truncate staff_pulse.tally, staff_pulse.token;
end
$$;

alter table staff_pulse.survey enable row level security;
create policy survey_read on staff_pulse.survey for select using (true);
create policy survey_draft on staff_pulse.survey for insert with check (state = 'DRAFT');
create policy survey_change on staff_pulse.survey for update using (state = 'DRAFT') with check (state = 'DRAFT');
create policy survey_remove on staff_pulse.survey for delete using (state = 'DRAFT');

alter table staff_pulse.question enable row level security;
create policy question_read on staff_pulse.question for select using (true);
create policy question_draft on staff_pulse.question for insert with check (staff_pulse.draft(survey));
create policy question_remove on staff_pulse.question for delete using (staff_pulse.draft(survey));

alter table staff_pulse.part enable row level security;
create policy part_read on staff_pulse.part for select using (true);

alter table staff_pulse.shown enable row level security;
create policy shown_read on staff_pulse.shown for select using (true);
create policy shown_keep on staff_pulse.shown for insert with check (true);

-- No policy: no row to anybody.
alter table staff_pulse.tally enable row level security;
alter table staff_pulse.token enable row level security;

grant select, insert, delete on staff_pulse.survey, staff_pulse.question to "${pulseRole}";
grant update (title_zh, title_en, grouping, opens_on, closes_on) on staff_pulse.survey to "${pulseRole}";
grant select on staff_pulse.part to "${pulseRole}";
grant select, insert on staff_pulse.shown to "${pulseRole}";
grant execute on function staff_pulse.draft(uuid), staff_pulse.open(uuid, text[], bytea, int),
    staff_pulse.answer(uuid, bytea, text, int[]), staff_pulse.close(uuid, int) to "${pulseRole}";
reset role;
