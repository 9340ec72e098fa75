with owed as (
    select f.no as bill_no, a.no as account_no, a.customer_id, a.unit_path
      from unnest(?, ?) as f (no, account_no) join account a on a.no = f.account_no),
billed as (
    insert into bill (no, account_no, customer_id, unit_path, category, kind, period_from, period_to, month, total_cny, energy_kwh,
                      counter_year, counter_kwh, counter_after_year, counter_after_kwh, terms, revenue, quality, calculated_at,
                      state, issued_on, due_on, version)
    select bill_no, account_no, customer_id, unit_path, 'RESIDENTIAL', 'REGULAR', date '2026-01-01', date '2026-02-01', '2026-01',
           900000000, 300, 2026, 0, 2026, 300, '[]', '{}', 'MEASURED', now(), 'ISSUED', date '2026-02-01', date '2099-12-31', 3
      from owed)
insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until)
select bill_no, account_no, 'OTHER', date '2099-12-31', 900000000, 0, 0, 0, date '2099-12-31' from owed
