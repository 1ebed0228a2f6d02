-- G3: for what personal data is processed, on which basis, by whom. No record of a person without an approved entry here.
create table safeguards.processing_activity (
    id      uuid primary key,
    code    text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
    made_at timestamptz not null
);

-- Each version is a document. What was proposed is not edited, what was approved is never changed, only replaced or ended.
create table safeguards.processing_version (
    activity      uuid not null references safeguards.processing_activity,
    version       int not null check (version > 0),
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'RETURNED', 'APPROVED', 'REPLACED', 'ENDED')),
    purposes      text[] not null check (purposes <@ array['FIRST_CONTACT', 'CARE', 'TREATMENT', 'JOB_SUPPORT', 'FOLLOW_UP',
                      'SUPERVISION', 'STATISTICS']),
    valid_until   date,
    content       jsonb not null,
    written_by    uuid not null,
    written_name  text not null,
    written_at    timestamptz not null,
    proposed_by   uuid,
    proposed_name text not null default '',
    proposed_at   timestamptz,
    decided_by    uuid,
    decided_name  text not null default '',
    decided_at    timestamptz,
    reason        text not null default '',
    ended_by      uuid,
    ended_name    text not null default '',
    ended_at      timestamptz,
    end_reason    text not null default '',
    primary key (activity, version),
    constraint proposed_by_somebody check (state in ('DRAFT', 'RETURNED') or proposed_by is not null and proposed_at is not null),
    constraint decided_by_somebody check (state not in ('RETURNED', 'APPROVED', 'REPLACED', 'ENDED')
        or decided_by is not null and decided_at is not null),
    constraint approved_by_another check (state not in ('APPROVED', 'REPLACED', 'ENDED') or decided_by <> proposed_by),
    constraint complete_before_proposed check (state in ('DRAFT', 'RETURNED')
        or cardinality(purposes) > 0 and valid_until is not null
        and content @> '{"noTransferAbroad": true, "noAutomatedDecision": true}'),
    constraint returned_with_reason check (state <> 'RETURNED' or reason <> ''),
    constraint ended_with_reason check (state <> 'ENDED' or ended_by is not null and ended_at is not null and end_reason <> '')
);
create unique index one_version_in_force on safeguards.processing_version (activity) where state = 'APPROVED';
create unique index one_version_in_preparation on safeguards.processing_version (activity)
    where state in ('DRAFT', 'PROPOSED', 'RETURNED');
create index processing_version_in_force on safeguards.processing_version using gin (purposes) where state = 'APPROVED';

create function safeguards.keep_what_was_decided() returns trigger language plpgsql as $$
declare
    step text;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a version begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.state not in ('DRAFT', 'RETURNED') then
            raise exception 'a version that was proposed or decided is kept' using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    step := old.state || ' ' || new.state;
    if step not in ('DRAFT DRAFT', 'DRAFT PROPOSED', 'PROPOSED APPROVED', 'PROPOSED RETURNED', 'RETURNED DRAFT',
            'RETURNED PROPOSED', 'APPROVED REPLACED', 'APPROVED ENDED') then
        raise exception 'no version goes from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if (old.activity, old.version) <> (new.activity, new.version) then
        raise exception 'a version stays what it is' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state in ('PROPOSED', 'APPROVED') and (old.purposes, old.valid_until, old.content, old.written_by, old.written_name,
            old.written_at, old.proposed_by, old.proposed_name, old.proposed_at)
            is distinct from (new.purposes, new.valid_until, new.content, new.written_by, new.written_name, new.written_at,
            new.proposed_by, new.proposed_name, new.proposed_at) then
        raise exception 'what was proposed is not changed any more' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state = 'APPROVED' and (old.decided_by, old.decided_name, old.decided_at, old.reason)
            is distinct from (new.decided_by, new.decided_name, new.decided_at, new.reason) then
        raise exception 'what was approved is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger keep_what_was_decided before insert or update or delete on safeguards.processing_version
    for each row execute function safeguards.keep_what_was_decided();
