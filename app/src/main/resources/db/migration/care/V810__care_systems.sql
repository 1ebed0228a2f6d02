-- Care systems that hold a grant (FHIR). A system is a caller like a worker is: it has an account number, a unit and a stated
-- purpose, it opens the records that one of the person's workers assigned to it, and the same consent opens them or does not.
set local role "${careOwner}";

create table care.system (
    id          uuid primary key,
    unit        uuid not null,
    name        text not null,
    responsible uuid not null,
    purpose     text not null check (purpose in ('CARE', 'TREATMENT', 'JOB_SUPPORT', 'FOLLOW_UP')),
    scopes      text[] not null check (cardinality(scopes) > 0 and scopes <@ array[
        'Patient.rs', 'EpisodeOfCare.rs', 'Consent.rs', 'CarePlan.rs', 'Goal.rs', 'Appointment.rs', 'Encounter.rs',
        'QuestionnaireResponse.rs', 'Observation.rs', 'ServiceRequest.rs', 'Communication.rs', 'Provenance.rs',
        'AuditEvent.rs', 'Appointment.c', 'QuestionnaireResponse.c', 'ServiceRequest.c']),
    valid_until date not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null default statement_timestamp(),
    approved_by uuid,
    approved_at timestamptz,
    ended_by    uuid,
    ended_at    timestamptz,
    secret_hash bytea check (length(secret_hash) = 32),
    secret_at   timestamptz,
    failures    int not null default 0,
    failed_at   timestamptz,
    constraint a_system_needs_two check (approved_by not in (proposed_by, responsible)),
    constraint a_grant_lasts_a_year_at_most
        check (valid_until <= (proposed_at at time zone 'Asia/Shanghai')::date + interval '1 year'),
    check ((approved_by is null) = (approved_at is null)),
    check ((ended_by is null) = (ended_at is null)),
    check ((secret_hash is null) = (secret_at is null)),
    check (secret_hash is null or approved_by is not null)
);
comment on table care.system is 'proposed by one, approved by another, ended once and for all; its number is a technical account';
comment on column care.system.scopes is 'what it may read and search (rs) and create (c), by type of FHIR R4';
comment on column care.system.secret_hash is 'SHA-256 of a secret of 256 random bits that was shown once';
create index on care.system (unit, proposed_at, id);

create table care.system_token (
    hash       bytea primary key check (length(hash) = 32),
    system     uuid not null references care.system on delete cascade,
    scopes     text[] not null,
    until_time timestamptz not null
);
comment on table care.system_token is 'SHA-256 of the tokens that were given out and have not passed; read by functions alone';
create index on care.system_token (until_time);
create index on care.system_token (system);

-- Whoever decides which systems there are; states no purpose of care and is shown no record.
create function care.grants() returns boolean language sql stable
    return care.purpose() = 'SYSTEMS' and care.account() is not null and care.visitor() is null;

create function care.in_force(granted care.system) returns boolean language sql stable
    return granted.approved_at is not null and granted.ended_at is null
        and (statement_timestamp() at time zone 'Asia/Shanghai')::date <= granted.valid_until;

create function care.is_system(account uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (select from care.system where system.id = is_system.account);

create function care.serves(account uuid, of_unit uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (
        select from care.system
        where system.id = serves.account and system.unit = of_unit and care.in_force(system));

-- Systems are shown to whoever decides about them, to their unit, and to the people they are assigned to.
call care.guard('system',
    'care.grants() or unit = care.unit()
     or care.visitor() is not null
        and exists (select from care.assignment where assignment.account = system.id and assignment.client = care.visitor())',
    'care.grants() and unit = care.unit() and proposed_by = care.account() and approved_by is null and ended_by is null
     and secret_hash is null');
call care.guard('system_token', 'false', 'false');
grant select (id, unit, name, responsible, purpose, scopes, valid_until, proposed_by, proposed_at, approved_by, approved_at,
              ended_by, ended_at, secret_at),
    insert (id, unit, name, responsible, purpose, scopes, valid_until, proposed_by) on care.system to "${careRole}";
grant select on care.system_token to "${careRole}";

-- G5: a system's account is a technical account of its unit, and those no unit of public security has.
create function care.a_system_has_its_units_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if units.technical_account_of(new.id) is distinct from new.unit then
        raise exception 'a care system has a technical account of its own unit'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger a_system_has_its_units_account before insert or update of id, unit on care.system
    for each row execute function care.a_system_has_its_units_account();

-- A system is assigned to somebody by one of the person's own workers, while its grant is in force; nobody is handed on to it.
create policy assignment_of_systems on care.assignment as restrictive for insert
    with check (not care.is_system(account) or care.assigned(client) and care.serves(account, unit));

-- Where the last worker of a unit goes, its systems go too.
create function care.no_system_without_a_worker() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if not exists (
        select from care.assignment
        where client = new.client and unit = new.unit and until_time is null and not care.is_system(account)) then
        update care.assignment set until_time = greatest(statement_timestamp(), from_time + interval '1 microsecond')
        where client = new.client and unit = new.unit and until_time is null;
    end if;
    return null;
end
$$;
create trigger no_system_without_a_worker after update of until_time on care.assignment
    for each row when (old.until_time is null and new.until_time is not null)
    execute function care.no_system_without_a_worker();

create function care.only_who_grants() returns void language plpgsql stable as $$
begin
    if not care.grants() then
        raise exception 'only who decides which systems there are' using errcode = 'insufficient_privilege';
    end if;
end
$$;

-- The second person's word; says whether it was still wanted.
create function care.approve_system(approved uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    perform care.only_who_grants();
    update care.system set approved_by = care.account(), approved_at = statement_timestamp()
    where id = approved and approved_by is null and ended_by is null;
    return found;
end
$$;

-- A new secret, for somebody of the system's unit; the one before and its tokens open nothing from now on.
create function care.give_system_secret(given uuid, secret bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    perform care.only_who_grants();
    update care.system set secret_hash = secret, secret_at = statement_timestamp(), failures = 0, failed_at = null
    where id = given and unit = care.unit() and care.in_force(system);
    if not found then
        return false;
    end if;
    delete from care.system_token where system = given;
    return true;
end
$$;

-- At once and for good: its tokens and its assignments end with it.
create function care.end_system(ending uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    perform care.only_who_grants();
    update care.system set ended_by = care.account(), ended_at = statement_timestamp()
    where id = ending and ended_by is null;
    if not found then
        return false;
    end if;
    delete from care.system_token where system = ending;
    update care.assignment set until_time = greatest(statement_timestamp(), from_time + interval '1 microsecond')
    where account = ending and until_time is null;
    return true;
end
$$;

-- Gives out a token for five minutes where the secret is the system's. After five wrong ones in a row the next is looked at a
-- minute later.
create function care.issue_token(
    asking uuid, secret bytea, token bytea, asked text[], out state text, out purpose text, out scopes text[])
language plpgsql security definer set search_path = '' as $$
declare
    granted care.system;
begin
    select * into granted from care.system where id = asking for update;
    if not found then
        state := 'UNKNOWN';
        return;
    end if;
    if granted.failures >= 5 and statement_timestamp() < granted.failed_at + interval '1 minute' then
        state := 'PAUSED';
        return;
    end if;
    if granted.secret_hash is distinct from secret then
        update care.system set failures = failures + 1, failed_at = statement_timestamp() where id = asking;
        state := 'WRONG';
        return;
    end if;
    if not care.in_force(granted) then
        state := 'OVER';
        return;
    end if;
    purpose := granted.purpose;
    scopes := array(
        select scope from unnest(granted.scopes) as scope
        where cardinality(asked) = 0 or scope = any (asked) or '*' || substring(scope from '\..*$') = any (asked)
        order by scope);
    if cardinality(scopes) = 0 then
        state := 'NO_SCOPE';
        return;
    end if;
    update care.system set failures = 0, failed_at = null where id = asking and failures > 0;
    delete from care.system_token where until_time < statement_timestamp();
    insert into care.system_token (hash, system, scopes, until_time)
    values (token, asking, scopes, statement_timestamp() + interval '5 minutes');
    state := 'GIVEN';
end
$$;

-- Who holds that token, while it and the grant it came from last.
create function care.token_holder(token bytea)
returns table (id uuid, unit uuid, name text, purpose text, scopes text[])
language sql stable security definer set search_path = ''
begin atomic
    select granted.id, granted.unit, granted.name, granted.purpose, system_token.scopes
    from care.system_token join care.system granted on granted.id = system_token.system
    where system_token.hash = token_holder.token and statement_timestamp() < system_token.until_time
      and care.in_force(granted);
end;

grant execute on function care.grants(), care.is_system(uuid), care.serves(uuid, uuid),
    care.approve_system(uuid), care.give_system_secret(uuid, bytea), care.end_system(uuid),
    care.issue_token(uuid, bytea, bytea, text[]), care.token_holder(bytea) to "${careRole}";
reset role;
