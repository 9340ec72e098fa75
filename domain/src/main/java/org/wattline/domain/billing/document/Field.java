package org.wattline.domain.billing.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a template may show of a bill, and what it must: a bill without number, account, days or total is none. */
public enum Field {
    BILL_NO("billNo", true),
    ACCOUNT_NO("accountNo", true),
    NAME("name", true),
    ADDRESS("address", false),
    CATEGORY("category", false),
    KIND("kind", false),
    MONTH("month", false),
    FROM("from", true),
    LAST_DAY("lastDay", true),
    DAYS("days", false),
    ISSUED_ON("issuedOn", false),
    DUE_ON("dueOn", true),
    STATE("state", false),
    ENERGY("energyKwh", false),
    TOTAL("total", true),
    OPEN("open", false),
    TOTAL_IN_WORDS("totalInWords", false),
    CHART("chart", false),
    PAYMENT_CODE("paymentCode", false),
    /** The lines of the bill. */
    LINES("lines", true, "title", "tariff", "quantity", "unit", "price", "priceUnit", "amount"),
    /** Once, where the bill is in the place of another (冲红重算), else not at all. */
    CORRECTION("correction", false, "replaces", "replacedTotal", "difference"),
    /** Within it, the charges that differ: what they were, are, differ by, and why (差额明细). */
    CHANGES("changes", false, "changed", "was", "wasAmount", "is", "isAmount", "more", "why"),
    /** Thirteen months, empty where nothing was billed. */
    YEAR("year", false, "yearMonth", "yearKwh", "yearAmount");

    private final String name;
    private final boolean mandatory;
    private final List<String> columns;

    Field(String name, boolean mandatory, String... columns) {
        this.name = name;
        this.mandatory = mandatory;
        this.columns = List.of(columns);
    }

    /** As a template spells it. */
    public String spelling() {
        return name;
    }

    boolean isMandatory() {
        return mandatory;
    }

    /** Whether it is a list, which a template repeats for each row. */
    boolean isList() {
        return !columns.isEmpty();
    }

    /** Whether another list may stand within a row of it. */
    boolean holds(Field other) {
        return this == CORRECTION && other == CHANGES;
    }

    Set<String> columns() {
        return Set.copyOf(columns);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name.equals(name)).findFirst();
    }
}
