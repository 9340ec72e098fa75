-- Lines of the bank's statements are held against refunds by the bank's number under which they were confirmed.

create index refund_by_evidence on refund (told) where way = 'TO_BANK' and state = 'PAID';
create index refund_gone_to_bank on refund (ended_at) where way = 'TO_BANK' and state = 'PAID';
