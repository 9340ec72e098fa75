-- Lines of banks' files that were not booked, until somebody corrects or explains them.
create table bank_file_line (
    id         uuid primary key,
    channel    text        not null,
    layout     text        not null,
    digest     text        not null,
    line       integer     not null check (line > 0),
    text       text        not null,
    fault      text        not null check (fault in ('UNREADABLE', 'REFUSED')),
    why        text        not null,
    unit_path  text        not null,
    at         timestamptz not null,
    note       text,
    receipt_id uuid references stray_receipt,
    cleared_by text,
    cleared_at timestamptz,
    version    bigint      not null check (version > 0),
    constraint bank_file_line_once unique (channel, digest, line),
    check (num_nulls(note, cleared_by, cleared_at) in (0, 3)),
    check (receipt_id is null or note is not null)
);
create index bank_file_line_by_unit on bank_file_line (unit_path text_pattern_ops, id);
