-- The key with which something is sealed for a partner, compared by two people like the one it signs with; and whether an
-- agreement names the handing over of care.
alter table cooperation.partner
    add sealing_key              text not null default '',
    add sealing_key_noted_by     uuid,
    add sealing_key_confirmed_by uuid,
    add check ((sealing_key = '') = (sealing_key_noted_by is null)),
    add check (sealing_key_confirmed_by is null or sealing_key <> ''),
    add constraint sealing_key_confirmed_by_a_second_person check (sealing_key_confirmed_by <> sealing_key_noted_by);
comment on column cooperation.partner.sealing_key is
    'the X25519 public key with which something is sealed for it, 32 bytes, base 64; used once a second person has compared it';

alter table cooperation.agreement add hand_over boolean not null default false;
comment on column cooperation.agreement.hand_over is
    'whether it names the handing over of care, by sealed letters that nobody here but care can open';
