-- What came of asking meters on site for what they kept, the newest try of each question.

create table polled_answer (
    day       date        not null,
    asset_no  text        not null,
    wanted    text        not null check (wanted in ('FREEZE', 'IMPORT_CURVE', 'EXPORT_CURVE')),
    unit_path text        not null,
    tries     integer     not null check (tries >= 1),
    state     text        not null check (state in ('RECEIVED', 'ANSWERED', 'MISSING', 'TURNED_AWAY', 'NONE')),
    words     text        not null,
    asked_at  timestamptz not null,
    again_at  timestamptz check (again_at is null or again_at > asked_at and state in ('MISSING', 'TURNED_AWAY')),
    shown     jsonb,
    minutes   integer,
    counted   text,
    primary key (day, asset_no, wanted),
    check ((state = 'RECEIVED') = (shown is not null or counted is not null)),
    check ((counted is null) = (minutes is null))
);
create index polled_answer_received on polled_answer (day, asset_no, wanted) where state = 'RECEIVED';
create index polled_answer_missing on polled_answer (day, asset_no, wanted) where state in ('MISSING', 'TURNED_AWAY');

comment on table polled_answer is '采集结果';
comment on column polled_answer.day is 'whose beginning a freeze shows, and before which a curve lies';
comment on column polled_answer.again_at is 'when the meter is asked once more; null if it is not';
comment on column polled_answer.shown is 'registers as the meter said them, until readings are made of them';
comment on column polled_answer.counted is 'milliwatt-hours per interval before the multiplier, between commas, nothing where nothing is known; until readings are made of them';
