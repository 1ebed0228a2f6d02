create schema prevention;
comment on schema prevention is 'what schools teach so that fewer young people are harmed by drugs: lessons, classes, counts; never who a pupil or a teacher is';

create table prevention.goal (
    code     text primary key,
    stage    text not null check (stage in ('PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY')),
    number   int not null unique,
    text_zh  text not null check (text_zh <> ''),
    text_en  text not null check (text_en <> ''),
    approach text not null
);
comment on table prevention.goal is 'what pupils of a stage are to learn; comes with the program';
comment on column prevention.goal.approach is 'the kind of intervention in the International Standards on Drug Use Prevention (UNODC and WHO, 2018)';

create table prevention.lesson (
    id         uuid primary key,
    unit       uuid not null,
    stage      text not null check (stage in ('PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY')),
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null,
    teaching   text not null,
    minutes    int not null check (minutes between 5 and 480),
    about      text not null check (about <> ''),
    retired_at timestamptz,
    made_at    timestamptz not null,
    made_by    uuid not null
);
create index on prevention.lesson (stage, title_zh);
comment on column prevention.lesson.unit is 'the unit that wrote it and keeps it';
comment on column prevention.lesson.teaching is 'how it is taught, which decides whether it can be expected to work';

create table prevention.lesson_goal (
    lesson uuid not null references prevention.lesson,
    goal   text not null references prevention.goal,
    primary key (lesson, goal)
);

create table prevention.lesson_link (
    lesson  uuid not null references prevention.lesson,
    number  int not null,
    label   text not null check (label <> ''),
    target text not null check (target ~ '^https?://'),
    primary key (lesson, number)
);

create table prevention.lesson_file (
    id           uuid primary key,
    lesson       uuid not null references prevention.lesson,
    name         text not null check (name <> ''),
    type         text not null check (type in ('PDF', 'PNG', 'JPG', 'XLSX', 'DOCX')),
    size         bigint not null check (size > 0),
    sha256       text not null check (length(sha256) = 64),
    stored_as    text not null unique,
    scanned      boolean not null,
    added_at     timestamptz not null,
    added_by     uuid not null,
    added_name   text not null,
    removed_at   timestamptz,
    removed_by   uuid,
    check ((removed_at is null) = (removed_by is null))
);
comment on table prevention.lesson_file is 'material of a lesson; what was taken down stays listed here, its file does not';
comment on column prevention.lesson_file.stored_as is 'the random name of the file in the data folder; never what somebody typed';
create index on prevention.lesson_file (lesson, added_at);
create unique index lesson_file_once on prevention.lesson_file (lesson, sha256) where removed_at is null;

insert into prevention.goal (code, stage, number, approach, text_zh, text_en) values
    ('primary-feelings', 'PRIMARY', 110, 'PERSONAL_AND_SOCIAL_SKILLS',
     '能说出自己的情绪，遇到烦恼有办法平静下来', 'Can name their feelings and has ways to calm down when upset'),
    ('primary-friends', 'PRIMARY', 120, 'PERSONAL_AND_SOCIAL_SKILLS',
     '能交朋友、会商量，不同意时能好好说“不”', 'Can make friends, come to terms with others, and say no in a friendly way'),
    ('primary-medicine', 'PRIMARY', 130, 'PERSONAL_AND_SOCIAL_SKILLS',
     '知道药品和不明食物只能由可信任的大人给', 'Takes medicine and unknown food only from an adult they trust'),
    ('primary-class', 'PRIMARY', 140, 'CLASSROOM_ENVIRONMENT',
     '和全班一起定下班级约定并互相提醒遵守', 'Makes the rules of the class together with the others and keeps to them'),
    ('primary-help', 'PRIMARY', 150, 'PERSONAL_AND_SOCIAL_SKILLS',
     '有难处时知道找谁，并且敢去找', 'Knows whom to ask for help, and dares to'),
    ('primary-names', 'PRIMARY', 160, 'INFORMATION_ALONE',
     '只记住毒品的名称和样子', 'Has merely memorised what drugs are called and look like'),
    ('junior-refuse', 'JUNIOR', 210, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '面对劝说和起哄，能用练习过的方法拒绝', 'Can refuse when urged or teased, in ways they have practised'),
    ('junior-norms', 'JUNIOR', 220, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '知道绝大多数同龄人不用毒品、不吸烟，不被“大家都这样”误导', 'Knows that most of their age do not use drugs or smoke, whatever "everybody does" may say'),
    ('junior-decide', 'JUNIOR', 230, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '做决定前能想到眼前和长远的后果', 'Thinks of what comes at once and later before deciding'),
    ('junior-media', 'JUNIOR', 240, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '能识别伪装成零食、饮料、电子烟的新型毒品及网络上的诱导', 'Sees through new substances passed off as sweets, drinks or e-cigarettes, and through lures online'),
    ('junior-school', 'JUNIOR', 250, 'SCHOOL_ATTACHMENT',
     '觉得自己在学校被关心，至少有一位愿意倾诉的老师', 'Feels cared for at school and has at least one teacher to talk to'),
    ('junior-afraid', 'JUNIOR', 260, 'FEAR',
     '看过惨状后对毒品感到害怕', 'Is afraid of drugs after seeing shocking pictures'),
    ('senior-stress', 'SENIOR', 310, 'PSYCHOLOGICAL_VULNERABILITIES',
     '会用健康的方法应对压力、焦虑和失眠', 'Copes with stress, anxiety and sleeplessness in healthy ways'),
    ('senior-norms', 'SENIOR', 320, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '能分析同伴、网络和商业宣传怎样影响选择', 'Can tell how peers, the internet and advertising act on choices'),
    ('senior-refuse', 'SENIOR', 330, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '在聚会、娱乐场所等情境中会脱身，也会帮同伴脱身', 'Can get away from parties and venues when they turn risky, and help friends to'),
    ('senior-policy', 'SENIOR', 340, 'SCHOOL_POLICY',
     '了解并参与制定学校的无烟无毒约定，知道违反约定先得到帮助', 'Knows and helps to make the rules of the school, and that help comes first when they are broken'),
    ('senior-help', 'SENIOR', 350, 'BRIEF_INTERVENTION',
     '知道自愿求助的渠道及保密规定，能陪同伴求助', 'Knows where help is asked for in confidence and can go there with a friend'),
    ('senior-law', 'SENIOR', 360, 'INFORMATION_ALONE',
     '只背下法律条文和毒品危害', 'Has merely learnt laws and dangers by heart'),
    ('vocational-refuse', 'VOCATIONAL', 410, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '在实习、打工和聚会中会拒绝、会脱身', 'Can refuse and get away during internships, jobs and parties'),
    ('vocational-stress', 'VOCATIONAL', 420, 'PSYCHOLOGICAL_VULNERABILITIES',
     '会应对倒班、疲劳和人际压力，不靠药物和酒精提神', 'Copes with shifts, fatigue and people without substances or alcohol'),
    ('vocational-work', 'VOCATIONAL', 430, 'WORKPLACE',
     '了解岗位安全要求和单位的帮助渠道', 'Knows what safety at work asks for and where a workplace offers help'),
    ('vocational-friends', 'VOCATIONAL', 440, 'SCHOOL_ATTACHMENT',
     '在班级和社团里有归属感，有可以商量的人', 'Belongs to a class and a club and has people to talk things over with'),
    ('vocational-help', 'VOCATIONAL', 450, 'BRIEF_INTERVENTION',
     '知道自愿求助的渠道及保密规定', 'Knows where help is asked for in confidence'),
    ('university-drinking', 'UNIVERSITY', 510, 'BRIEF_INTERVENTION',
     '能客观看待自己的饮酒和用药习惯，需要时愿意做简短咨询', 'Looks honestly at their own drinking and medicines and takes brief advice where needed'),
    ('university-norms', 'UNIVERSITY', 520, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '知道同学的真实情况，不高估他人的使用', 'Knows how it really is among students and does not overrate what others use'),
    ('university-travel', 'UNIVERSITY', 530, 'SOCIAL_COMPETENCE_AND_INFLUENCE',
     '出国、旅行和兼职中会识别代收、代带的风险', 'Sees the risk in carrying or receiving parcels for others when abroad, travelling or working'),
    ('university-peer', 'UNIVERSITY', 540, 'PSYCHOLOGICAL_VULNERABILITIES',
     '会照顾自己的心理健康，也会支持同伴求助', 'Looks after their own mental health and supports friends in asking for help'),
    ('university-pledge', 'UNIVERSITY', 550, 'INFORMATION_ALONE',
     '只听讲座并签名承诺', 'Has merely heard a talk and signed a pledge');
