create table prevention.question (
    id           uuid primary key,
    lesson       uuid not null references prevention.lesson,
    number       int not null,
    text         text not null check (text <> ''),
    choices      text[] not null check (cardinality(choices) between 2 and 6),
    right_choice int not null check (right_choice between 1 and cardinality(choices)),
    retired      boolean not null default false,
    made_at      timestamptz not null,
    made_by      uuid not null,
    unique (lesson, number)
);
comment on table prevention.question is 'never changed, since counts belong to it: a better one is a new one';

create table prevention.quiz (
    id          uuid primary key,
    school      uuid not null,
    lesson      uuid not null references prevention.lesson,
    year        int not null check (year between 2000 and 2999),
    grade       int not null check (grade between 1 and 6),
    class_label text not null check (class_label <> ''),
    pupils      int not null check (pupils between 5 and 200),
    made_at     timestamptz not null,
    made_by     uuid not null,
    unique (school, lesson, year, grade, class_label)
);
create index on prevention.quiz (school, made_at desc);
create index on prevention.quiz (year, lesson);
comment on table prevention.quiz is 'a class that answers the questions of a lesson before and after it, without names';
comment on column prevention.quiz.pupils is 'the size of the class: no more answers are taken';

create table prevention.quiz_question (
    quiz     uuid not null references prevention.quiz,
    question uuid not null references prevention.question,
    primary key (quiz, question)
);
comment on table prevention.quiz_question is 'laid down with the quiz, so that the same questions are asked before and after';

create table prevention.sitting (
    quiz      uuid not null references prevention.quiz,
    moment    text not null check (moment in ('BEFORE', 'AFTER')),
    opened_on date not null,
    state     text not null check (state in ('OPEN', 'CLOSED')),
    code      text unique check ((code is null) = (state = 'CLOSED')),
    answers   int check (answers >= 0),
    primary key (quiz, moment)
);
create index on prevention.sitting (opened_on) where state = 'OPEN';
comment on column prevention.sitting.code is 'of the class, never of a pupil; forgotten when it is closed';
comment on column prevention.sitting.answers is 'a running count; null where fewer than five answered and the counts were thrown away';

create table prevention.tally (
    quiz     uuid not null references prevention.quiz,
    moment   text not null,
    question uuid not null references prevention.question,
    correct  int not null default 0 check (correct >= 0),
    primary key (quiz, moment, question),
    foreign key (quiz, moment) references prevention.sitting
);
comment on table prevention.tally is 'all that is kept of answers: how many were right, by question. Every answer writes all counts of its sitting anew, so that no row tells by its age what was answered last';
