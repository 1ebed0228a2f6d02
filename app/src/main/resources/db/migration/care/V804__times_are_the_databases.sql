-- What the database knows itself nobody tells it: when something was looked at, written, begun or asked, and in which state it
-- begins. And where a row names a person and another row of that person, it is that person's.
set local role "${careOwner}";

alter table care.client
    alter asked_on set default (statement_timestamp() at time zone 'Asia/Shanghai')::date,
    alter state set default 'ASKED';
revoke insert on care.client, care.assignment, care.look, care.entry, care.emergency_review, care.erasure_request,
    care.appointment, care.episode, care.referral from "${careRole}";
grant insert (id, unit, sealed, reach_index, door_index) on care.client to "${careRole}";
grant insert (client, account, unit) on care.assignment to "${careRole}";
grant insert (client, account, unit, purpose, what) on care.look to "${careRole}";
grant insert (id, client, kind, sensitive, happened_on, account, unit, replaces, sealed) on care.entry to "${careRole}";
grant insert (emergency, client, opened_by, account, unit, verdict, sealed) on care.emergency_review to "${careRole}";
grant insert (client, way, account) on care.erasure_request to "${careRole}";
grant insert (id, client, account, unit, kind, starts_at, channel, sealed) on care.appointment to "${careRole}";
grant insert (id, client, offer, unit, kind, class, waiting_since, account, sealed) on care.episode to "${careRole}";
grant insert (id, client, from_unit, to_unit, purpose, with_notes, requested_by) on care.referral to "${careRole}";

-- An assignment ends now or stays: not earlier, and what ended does not begin again.
create function care.an_assignment_ends_now() returns trigger language plpgsql as $$
begin
    if old.until_time is not null then
        raise exception 'what ended stays ended' using errcode = 'integrity_constraint_violation';
    end if;
    new.until_time := greatest(statement_timestamp(), old.from_time + interval '1 microsecond');
    return new;
end
$$;
create trigger an_assignment_ends_now before update of until_time on care.assignment
    for each row execute function care.an_assignment_ends_now();

alter table care.emergency add unique (id, client);
alter table care.emergency_review
    add foreign key (emergency, client) references care.emergency (id, client) on delete cascade;
alter table care.referral add unique (id, client, from_unit, to_unit, purpose);
alter table care.referral_summary
    add foreign key (referral, client, from_unit, to_unit, purpose)
        references care.referral (id, client, from_unit, to_unit, purpose) on delete cascade;
reset role;
