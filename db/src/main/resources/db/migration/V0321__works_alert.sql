-- Of which days of works people were told: late rounds of inspections, defects that were not corrected in time, plans and evidence that end.

create table works_alert (
    application_no text        not null,
    kind           text        not null check (kind in ('INSPECTION_LATE', 'INSPECTION_OVER_LAW', 'DEFECT_OVERDUE', 'PLAN_ENDING', 'PLAN_ENDED', 'EVIDENCE_ENDING',
        'EVIDENCE_ENDED')),
    what           text        not null,
    day            date        not null,
    told_at        timestamptz not null,
    -- Of each day once; of one that was put off anew.
    primary key (application_no, kind, what, day)
);

create index inspection_due on inspection (least(due, legal)) where stage = 'UNDER_WAY';
create index inspection_defect_open on inspection_defect (deadline) where state = 'OPEN';
create index supply_plan_ending on supply_plan (valid_until) where stage in ('ANSWERED', 'CONFIRMED');
create index connection_evidence_ending on connection_evidence (valid_until) where valid_until is not null;
