package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one rate record while it is read: who asked for what, and what was found. A null counts as left out. */
final class RateRecord {
    private static final int DECIMALS = 8;

    private final JsonNode node;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    RateRecord(JsonNode node) {
        this.node = node;
    }

    JsonNode field(String name) {
        asked.add(name);
        JsonNode found = node.path(name);
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    boolean has(String name) {
        JsonNode found = field(name);
        return !(found.isMissingNode() || found.isContainerNode() && found.isEmpty());
    }

    Optional<String> text(String name) {
        JsonNode found = field(name);
        if (found.isMissingNode() || found.asText().isBlank()) return Optional.empty();
        return Optional.of(found.asText().strip());
    }

    Optional<BigDecimal> number(String name) {
        return number("/" + name, field(name));
    }

    /** A number with at most eight decimals; more are rounded, and said. Numbers in quotes are accepted. */
    Optional<BigDecimal> number(String pointer, JsonNode found) {
        if (found.isMissingNode() || found.isNull()) return Optional.empty();
        try {
            BigDecimal value = found.isNumber()
                    ? found.decimalValue()
                    : new BigDecimal(found.asText().strip());
            BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
            if (rounded.compareTo(value) != 0)
                note(pointer, value.toPlainString() + " is rounded to " + DECIMALS + " decimals");
            return Optional.of(rounded.stripTrailingZeros());
        } catch (NumberFormatException notANumber) {
            fault(pointer, "a number is wanted, not \"" + found.asText() + "\"");
            return Optional.empty();
        }
    }

    void fault(String pointer, String what) {
        findings.add(new Finding(pointer, Finding.Kind.FAULT, what));
    }

    void missing(String pointer, String what) {
        findings.add(new Finding(pointer, Finding.Kind.NOT_REPRESENTABLE, what));
    }

    void note(String pointer, String what) {
        findings.add(new Finding(pointer, Finding.Kind.NOTE, what));
    }

    boolean faulty() {
        return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.FAULT);
    }

    /** Names of fields that nobody asked for. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) rest.add(name);
        });
        return rest;
    }

    List<Finding> findings() {
        return findings;
    }
}
