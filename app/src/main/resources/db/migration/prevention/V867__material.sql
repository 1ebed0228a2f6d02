create table prevention.material (
    id      uuid primary key,
    unit    uuid not null,
    name    text not null check (name <> ''),
    measure text not null check (measure <> ''),
    price   numeric(8, 2) not null check (price >= 0),
    low     integer not null check (low >= 0),
    stock   integer not null default 0 check (stock between 0 and 9999999),
    made_at timestamptz not null,
    made_by uuid not null
);
create index on prevention.material (unit, name);
comment on table prevention.material is 'material for prevention that a unit has: leaflets, boards, dummies';
comment on column prevention.material.measure is 'what it is counted in, such as a leaflet or a box';
comment on column prevention.material.price is 'yuan for one';
comment on column prevention.material.low is 'with so many or fewer it is time to order';
comment on column prevention.material.stock is 'the sum of what came and went; never below zero';

create table prevention.material_move (
    id       uuid primary key,
    material uuid not null references prevention.material,
    day      date not null,
    quantity integer not null check (quantity <> 0),
    reason   text not null check (reason in ('BOUGHT', 'GIVEN', 'RETURNED', 'COUNTED_MORE', 'HANDED_OUT', 'DAMAGED', 'COUNTED_LESS')),
    event    uuid references prevention.event,
    price    numeric(8, 2) not null check (price >= 0),
    words    text not null default '',
    made_at  timestamptz not null,
    made_by  uuid not null,
    check ((quantity > 0) = (reason in ('BOUGHT', 'GIVEN', 'RETURNED', 'COUNTED_MORE')))
);
create index on prevention.material_move (material, made_at desc);
create index on prevention.material_move (event);
comment on column prevention.material_move.quantity is 'what came, or below zero what went';
comment on column prevention.material_move.price is 'yuan for one, as it was then';
