-- Balances, receivables and entries go in by the thousand. What a foreign key or a trigger asked of each row is asked of all rows of a statement at
-- once; it refuses the same, whoever writes.

-- Postings find their entry by its primary key (V0701); the longer key was there for a foreign key only.
alter table ledger_entry drop constraint ledger_entry_account_no_cause_document_postings_key;

alter table ledger_entry drop constraint ledger_entry_account_no_fkey;
alter table receivable drop constraint receivable_account_no_fkey;

create function has_account_balance() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    lost text;
begin
    select f.account_no into lost from fresh f
      left join lateral (select true as there from account_balance b where b.account_no = f.account_no limit 1) b on true
     where b.there is null limit 1;
    if lost is not null then
        raise exception 'insert on table "%" violates foreign key constraint: account % has no balance', tg_table_name, lost
            using errcode = 'foreign_key_violation', constraint = tg_table_name || '_has_balance';
    end if;
    return null;
end $$;
create trigger ledger_entry_has_balance after insert on ledger_entry
    referencing new table as fresh for each statement execute function has_account_balance();
create trigger receivable_has_balance after insert on receivable
    referencing new table as fresh for each statement execute function has_account_balance();

-- Entries are never altered; a receivable stays with its account, and a balance is there for ever.
create function stays_with_account_balance() returns trigger language plpgsql as $$
begin
    raise exception 'what is in the books of an account stays there' using errcode = 'restrict_violation', constraint = tg_name;
end $$;
create trigger receivable_keeps_balance before update of account_no on receivable
    for each row when (old.account_no is distinct from new.account_no) execute function stays_with_account_balance();
create trigger account_balance_keeps_number before update of account_no on account_balance
    for each row when (old.account_no is distinct from new.account_no) execute function stays_with_account_balance();
create trigger account_balance_stays before delete on account_balance
    for each row execute function stays_with_account_balance();

-- Entries that are not complete at the end of their statement, until the commit asks for them again.
create table ledger_entry_begun (
    place     bigint generated always as identity primary key,
    accounts  text[] not null,
    causes    text[] not null,
    documents text[] not null,
    postings  smallint[] not null
);
-- They live as long as a transaction: compressing them would be in vain.
alter table ledger_entry_begun alter column accounts set storage external, alter column causes set storage external,
    alter column documents set storage external, alter column postings set storage external;

drop trigger ledger_in_balance on ledger_entry;
drop function ledger_entry_is_in_balance();

create function ledger_entries_begin() returns trigger language plpgsql as $$
begin
    -- Of so many the postings come in a statement of their own; to look for them now would be in vain.
    insert into ledger_entry_begun (accounts, causes, documents, postings)
    select array_agg(account_no), array_agg(cause), array_agg(document), array_agg(postings) from fresh having count(*) >= 50;
    if found then
        return null;
    end if;
    insert into ledger_entry_begun (accounts, causes, documents, postings)
    select array_agg(f.account_no), array_agg(f.cause), array_agg(f.document), array_agg(f.postings)
      from fresh f cross join lateral (
        select count(*) as lines, coalesce(sum(p.amount_cny), 0) as total from ledger_posting p
         where p.account_no = f.account_no and p.cause = f.cause and p.document = f.document) s
     where s.lines <> f.postings or s.total <> 0
    having count(*) > 0;
    return null;
end $$;
create trigger ledger_entry_begins after insert on ledger_entry
    referencing new table as fresh for each statement execute function ledger_entries_begin();

create function ledger_entries_are_in_balance() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select b.cause, b.document, b.postings, s.lines, s.total into wrong
      from unnest(new.accounts, new.causes, new.documents, new.postings) as b (account_no, cause, document, postings)
     cross join lateral (
        select count(*) as lines, coalesce(sum(p.amount_cny), 0) as total from ledger_posting p
         where p.account_no = b.account_no and p.cause = b.cause and p.document = b.document) s
     where s.lines <> b.postings or s.total <> 0
     limit 1;
    if found then
        raise exception 'ledger entry % % has % of % postings and is out of balance by %',
            wrong.cause, wrong.document, wrong.lines, wrong.postings, wrong.total
            using errcode = 'check_violation', constraint = 'ledger_in_balance';
    end if;
    delete from ledger_entry_begun where place = new.place;
    return null;
end $$;
create constraint trigger ledger_in_balance after insert on ledger_entry_begun
    deferrable initially deferred for each row execute function ledger_entries_are_in_balance();
