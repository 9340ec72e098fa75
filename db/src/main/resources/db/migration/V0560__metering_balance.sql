-- In which transformer areas points are by the day, for those that ever moved; and what tells the supply of feeders.

create table area_membership (
    point_no text   primary key references metering_point (no),
    version  bigint not null check (version > 0)
);

create table area_stay (
    point_no  text not null references area_membership,
    from_day  date not null,
    to_day    date check (to_day > from_day),
    area_code text not null references transformer_area,
    primary key (point_no, from_day)
);
-- A point is in one area at a time.
create unique index area_stay_one_open on area_stay (point_no) where to_day is null;
create index area_stay_area on area_stay (area_code, from_day);

alter table virtual_point add column feeds text unique references feeder;
comment on column virtual_point.feeds is 'the feeder of which it tells the supply';
