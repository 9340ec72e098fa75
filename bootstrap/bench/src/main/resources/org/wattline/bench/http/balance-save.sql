with held as (
    update account_balance set prepaid_cny = ?, version = version + 1
     where account_no = ? and version = ? and customer_id = ? and unit_path = ?
    returning account_no),
written as (
    insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until)
    select r.* from held, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) r
    on conflict (bill_no) do update
       set amount_cny = excluded.amount_cny, paid_cny = excluded.paid_cny, fee_cny = excluded.fee_cny,
           fee_paid_cny = excluded.fee_paid_cny, fee_until = excluded.fee_until
     where receivable.account_no = excluded.account_no
    returning bill_no)
select (select count(*) from held) as held, (select count(*) from written) as written
