-- What the gate goes by is what the document says.
alter table safeguards.processing_version add constraint covers_what_it_says check (
    to_jsonb(purposes) is not distinct from content -> 'purposes'
    and to_char(valid_until, 'YYYY-MM-DD') is not distinct from content ->> 'validUntil');
