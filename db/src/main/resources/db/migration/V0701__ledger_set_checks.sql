-- Postings go in by the thousand, in the statement of their entry. That each has one is looked up for all rows of a statement at once, not row by
-- row, and by the key of entries (V0611 says why); it refuses the same, whoever writes. Entries are never altered or removed, so that a posting that
-- had one keeps it.

alter table ledger_posting drop constraint ledger_posting_account_no_cause_document_postings_fkey;

create function ledger_posting_has_entry() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    lost record;
begin
    select f.account_no, f.cause, f.document into lost from (select distinct account_no, cause, document, postings from fresh) f
      left join lateral (select true as there from ledger_entry e
                          where e.account_no = f.account_no and e.cause = f.cause and e.document = f.document and e.postings = f.postings
                          limit 1) e on true
     where e.there is null limit 1;
    if found then
        raise exception 'insert on table "ledger_posting" violates foreign key constraint: there is no entry % % % of so many postings',
            lost.account_no, lost.cause, lost.document
            using errcode = 'foreign_key_violation', constraint = 'ledger_posting_has_entry';
    end if;
    return null;
end $$;

create trigger ledger_posting_has_entry after insert on ledger_posting
    referencing new table as fresh for each statement execute function ledger_posting_has_entry();
