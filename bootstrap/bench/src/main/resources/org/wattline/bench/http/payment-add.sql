with fresh as (
    insert into payment (no, account_no, customer_id, unit_path, channel, reference, amount_cny, received_at,
                         state, policy, prepaid_cny, version)
    values (?, ?, ?, ?, 'COUNTER', null, ?, ?, 'SETTLED', 'bare', 0, 1) returning no)
insert into payment_allocation (payment_no, line, bill_no, principal_cny, late_fee_cny)
select fresh.no, part.line, part.bill_no, part.principal_cny, part.late_fee_cny
  from fresh, unnest(?, ?, ?) with ordinality as part (bill_no, principal_cny, late_fee_cny, line)
