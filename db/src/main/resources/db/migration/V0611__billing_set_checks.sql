-- Lines go in by the thousand, in the transaction of their bills. That each has one is looked up for all rows of a statement at once, not row by
-- row; it refuses the same, whoever writes. Bills are looked up by their key, whatever a plan for few of them would say: plans of triggers are kept,
-- and one that reads the whole table costs more with every bill that is made.

alter table bill_lines drop constraint bill_lines_bill_no_fkey;

create function bill_lines_have_bill() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    lost text;
begin
    select f.bill_no into lost from fresh f
      left join lateral (select true as there from bill b where b.no = f.bill_no limit 1) b on true
     where b.there is null limit 1;
    if lost is not null then
        raise exception 'insert on table "bill_lines" violates foreign key constraint: there is no bill %', lost
            using errcode = 'foreign_key_violation', constraint = 'bill_lines_have_bill';
    end if;
    return null;
end $$;

create trigger bill_lines_have_bill after insert on bill_lines
    referencing new table as fresh for each statement execute function bill_lines_have_bill();

-- Lines stay with their bill, and go with it.
create function bill_lines_keep_bill() returns trigger language plpgsql as $$
begin
    if old.bill_no is distinct from new.bill_no then
        raise exception 'lines stay with their bill' using errcode = 'restrict_violation', constraint = 'bill_lines_have_bill';
    end if;
    return new;
end $$;
create trigger bill_lines_keep_bill before update of bill_no on bill_lines
    for each row execute function bill_lines_keep_bill();

create function bill_goes_with_lines() returns trigger language plpgsql as $$
begin
    delete from bill_lines where bill_no = old.no;
    return old;
end $$;
create trigger bill_goes_with_lines before delete on bill for each row execute function bill_goes_with_lines();

create function bill_keeps_number() returns trigger language plpgsql as $$
begin
    raise exception 'a bill keeps its number' using errcode = 'restrict_violation', constraint = 'bill_lines_have_bill';
end $$;
create trigger bill_keeps_number before update of no on bill
    for each row when (old.no is distinct from new.no) execute function bill_keeps_number();
