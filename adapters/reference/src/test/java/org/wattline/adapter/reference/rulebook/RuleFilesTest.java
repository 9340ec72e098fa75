package org.wattline.adapter.reference.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.application.rulebook.RuleDocuments;
import org.wattline.application.rulebook.RuleFault;
import org.wattline.domain.rulebook.RuleFileName;

class RuleFilesTest {
    private static final RuleFileName REFUNDS = new RuleFileName("refund-policies");
    private final RuleFiles files = new RuleFiles();

    private String shipped(RuleFileName name) {
        return files.find(name).orElseThrow().shipped();
    }

    private List<RuleFault> faults(RuleFileName name, String text) {
        return files.faults(name, text, shipped(name));
    }

    @Test
    void what_the_product_brings_along_is_without_fault() {
        for (RuleDocuments.RuleFile file : files.files())
            assertThat(files.faults(file.name(), file.shipped(), file.shipped()))
                    .as(file.name().value())
                    .isEmpty();
    }

    /** A policy that is added to the product and not here could not be changed by the company. */
    @Test
    void every_shipped_policy_can_be_changed() throws IOException {
        Set<String> known =
                files.files().stream().map(each -> each.name().value()).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(Path.of("../../db/src/main/resources/reference"))) {
            assertThat(all.map(each -> each.getFileName().toString())
                            .filter(name -> name.endsWith("-policies.json"))
                            .map(name -> name.replace(".json", "")))
                    .isNotEmpty()
                    .allMatch(known::contains);
        }
    }

    @Test
    void every_fault_is_named_by_its_line() {
        assertThat(faults(REFUNDS, "{\n\"policies\": [\n"))
                .singleElement()
                .extracting(RuleFault::grave)
                .isEqualTo(true);
        String faulty =
                shipped(REFUNDS).replaceFirst("\"effectiveFrom\": \"2024-06-01\"", "\"effectiveFrom\": \"June\"");
        assertThat(faults(REFUNDS, faulty)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).contains("effectiveFrom");
        });
    }

    @Test
    void no_day_is_left_without_a_rule_or_with_two() {
        RuleFileName temporary = new RuleFileName("temporary-policies");
        String one =
                "{\"policies\": [\n{\"id\": \"A\", \"effectiveFrom\": \"%s\"%s, \"source\": \"D\", \"announcedDays\": 30}%s\n]}";
        String second = ",\n{\"id\": \"B\", \"effectiveFrom\": \"%s\", \"source\": \"D\", \"announcedDays\": 40}";
        String ended = ", \"effectiveTo\": \"2027-01-01\"";
        assertThat(faults(temporary, one.formatted("2000-01-01", ended, second.formatted("2027-01-01"))))
                .isEmpty();
        assertThat(List.of(
                        one.formatted("2000-01-01", ended, second.formatted("2027-02-01")),
                        one.formatted("2000-01-01", ended, second.formatted("2026-12-01")),
                        one.formatted("2000-01-01", ended, ""),
                        one.formatted("2026-01-01", "", ""),
                        "{\"policies\": []}"))
                .flatExtracting(text -> faults(temporary, text))
                .extracting(RuleFault::line, RuleFault::message)
                .containsExactly(
                        tuple(3, "nothing holds on 2027-01-31"),
                        tuple(3, "holds on 2026-12-01 together with another"),
                        tuple(2, "nothing holds after it: leave effectiveTo out or add what follows"),
                        tuple(2, "nothing holds from 2000-01-01 on"),
                        tuple(0, "nothing is said of policies "));
    }

    @Test
    void lines_that_are_counted_on_can_be_changed_and_not_left_out() {
        RuleFileName audit = new RuleFileName("audit-rules");
        String inUse = """
                {"rules": [
                {"id": "MR-01", "family": "DATA", "item": "i", "nameZh": "甲", "nameEn": "A", "data": "d", "condition": "c",
                 "thresholds": {"cycles": 2}, "severity": "LOW", "handler": "h", "remedy": "r", "source": "D", "evaluator": "zero"}
                ]}""";
        assertThat(files.faults(audit, inUse.replace("\"cycles\": 2", "\"cycles\": 3"), inUse))
                .isEmpty();
        assertThat(List.of(
                        inUse.replace("\"cycles\": 2", "\"cycle\": 2"),
                        inUse.replace("zero", "none"),
                        inUse.replace("MR-01", "MR-91")))
                .flatExtracting(text -> files.faults(audit, text, inUse))
                .extracting(RuleFault::line, RuleFault::message)
                .containsExactly(
                        tuple(2, "cycles of MR-01 is a number"),
                        tuple(2, "evaluator of MR-01 stays as it is: \"zero\""),
                        tuple(0, "MR-01 is counted on and missing"));
    }

    @Test
    void a_notice_that_customers_cannot_switch_off_is_not_switched_off_for_them() {
        RuleFileName notices = new RuleFileName("notices");
        String inUse = """
                {"notices": [
                {"code": "A", "zh": "甲", "en": "A", "event": "billing.bill-issued", "mandatory": true, "wordings": [%1$s]},
                {"code": "B", "zh": "乙", "en": "B", "event": "billing.bill-issued", "mandatory": false, "wordings": [%1$s]}
                ]}""".formatted("{\"channel\": \"SMS\", \"template\": \"T\", \"fields\": {\"due\": \"dueOn\"}}");
        assertThat(files.faults(notices, inUse.replace("\"B\"", "\"C\""), inUse))
                .isEmpty();
        assertThat(List.of(inUse.replace("true", "false"), inUse.replace("\"A\"", "\"C\"")))
                .flatExtracting(text -> files.faults(notices, text, inUse))
                .extracting(RuleFault::line, RuleFault::message)
                .containsExactly(
                        tuple(2, "mandatory of A stays as it is: true"), tuple(0, "A is counted on and missing"));
        assertThat(files.faults(notices, inUse.replace("\"B\"", "\"A\""), inUse))
                .extracting(RuleFault::message)
                .containsExactly("notice A stands there twice");
    }
}
