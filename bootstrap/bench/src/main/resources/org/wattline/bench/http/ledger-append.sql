with entry as (
    insert into ledger_entry (account_no, cause, document, day, entered_at, postings)
    select * from unnest(?, ?, ?, ?, ?, ?))
insert into ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)
select p.account_no, p.cause, p.document, p.line, p.postings, p.kind, p.owner, p.amount_cny, nullif(p.bill_no, '')
  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
       as p (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)
