-- Lines of the bank's statements are held against refunds by the bank's number under which they were confirmed.

create index refund_by_evidence on refund (told) where way = 'TO_BANK' and state = 'PAID';
