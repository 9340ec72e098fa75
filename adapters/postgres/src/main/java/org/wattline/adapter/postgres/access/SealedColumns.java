package org.wattline.adapter.postgres.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every column of the database that holds sealed values, so that the rotation of keys leaves none out; a test holds the list against the
 * schema. The context of a value is its table and column.
 */
public final class SealedColumns {
    public static final List<SealedColumn> ALL = Stream.of(
                    SealedColumn.OF_ACCESS.stream(),
                    Stream.of(
                            found("customer", "name", "name_fingerprint"),
                            found("customer", "certificate_number", "certificate_fingerprint"),
                            found("customer", "phone", "phone_fingerprint"),
                            kept("customer", "contacts", "id uuid"),
                            found("premises", "address", "address_fingerprint"),
                            kept("connection_application", "applicant_name", "no text"),
                            kept("connection_application", "certificate_number", "no text"),
                            kept("connection_application", "phone", "no text"),
                            kept("connection_application", "address", "no text"),
                            kept("application_file", "content", "application_no text", "digest text"),
                            kept("commitment_letter", "signer", "application_no text", "code text"),
                            kept("survey_entry", "value", "application_no text", "number bigint"),
                            kept("connection_rating", "words", "application_no text"),
                            kept("change_application", "party", "no text"),
                            kept("fault_report", "location", "no text"),
                            kept("fault_report", "phone", "no text"),
                            kept("fault_report", "remark", "no text"),
                            kept("refund", "bank_account", "no text"),
                            kept("debit_mandate", "payer", "no text"),
                            kept("credit_consent", "authorisation", "id uuid"),
                            kept("contract_document", "contents", "id uuid"),
                            kept("invoice", "title", "no text"),
                            kept("invoice_profile", "title", "customer_id uuid"),
                            kept("message", "recipient", "id uuid"),
                            kept("field_address", "password", "asset_no text"),
                            kept("reading_task", "read_position", "point_no text", "due_on date"),
                            kept("special_reading", "read_position", "point_no text", "due_on date"),
                            kept("reading_photo", "content", "point_no text", "digest text"),
                            kept("subscription", "recipient", "customer_id uuid", "channel text")))
            .flatMap(columns -> columns)
            .toList();

    private SealedColumns() {}

    private static SealedColumn found(String table, String column, String fingerprint) {
        return SealedColumn.of(table, column, Optional.of(fingerprint), table + "." + column);
    }

    private static SealedColumn kept(String table, String column, String... keys) {
        return new SealedColumn(table, List.of(keys), column, Optional.empty(), table + "." + column);
    }
}
