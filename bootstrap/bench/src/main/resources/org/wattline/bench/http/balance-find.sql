select b.account_no, b.customer_id, b.unit_path, b.prepaid_cny, b.version,
       r.bill_no, r.debtor, r.due_on, r.amount_cny, r.paid_cny, r.fee_cny, r.fee_paid_cny, r.fee_until
  from account_balance b
  left join receivable r on r.account_no = b.account_no
   and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny or r.bill_no = any('{}'::text[]))
 where b.account_no = ?
