-- The contract that is made ready for a case is vouched for by its history: what was set aside for it, its documents and their signatures (WFL-66). What a
-- document says is sealed and may be sealed anew; its words are vouched for by their fingerprint. Beside whatever the view shows so far.

do $$ begin
    execute 'create or replace view case_record_now as ' || rtrim(pg_get_viewdef('case_record_now'::regclass), ';') || $view$
        union all
        select application_no, 'prepared_contract', '', case_fields(t) from prepared_contract t
        union all
        select application_no, 'successor_numbers', '', case_fields(t) from successor_numbers t
        union all
        select p.application_no, 'contract_document', t.contract_no || '/' || t.number, case_fields(t) - 'contents'
        from contract_document t join prepared_contract p on p.contract_no = t.contract_no and t.kind = 'CONTRACT' and t.change_no is null
        union all
        select change_no, 'contract_document', contract_no || '/' || number, case_fields(t) - 'contents'
        from contract_document t where change_no is not null
        union all
        select p.application_no, 'contract_signature', d.contract_no || '/' || d.number || '/' || t.party, case_fields(t)
        from contract_signature t join contract_document d on d.id = t.document_id
          join prepared_contract p on p.contract_no = d.contract_no and d.kind = 'CONTRACT' and d.change_no is null
        union all
        select d.change_no, 'contract_signature', d.contract_no || '/' || d.number || '/' || t.party, case_fields(t)
        from contract_signature t join contract_document d on d.id = t.document_id where d.change_no is not null $view$;
end $$;
