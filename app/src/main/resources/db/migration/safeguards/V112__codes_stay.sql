-- The trail names an activity by its code, so the code of one that was made never changes.
create function safeguards.keep_the_code() returns trigger language plpgsql as $$
begin
    raise exception 'an activity keeps its code' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger keep_the_code before update on safeguards.processing_activity
    for each row execute function safeguards.keep_the_code();
