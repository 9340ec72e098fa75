package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.rated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.rating.energy.EnergyRefusal;
import org.wattline.domain.rating.line.Rule;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.eligibility.EligibilityRefusal;

class DocumentedRulesTest {
    private static final Path DOCS = Path.of("../docs/domain");

    @Test
    void every_row_of_the_worked_table_is_what_rating_gives() throws IOException {
        List<String[]> rows = Files.readString(DOCS.resolve("rating.md"))
                .lines()
                .filter(line -> line.startsWith("| E3-"))
                .map(line -> line.split(" ?\\| ?", -1))
                .toList();
        assertThat(rows).hasSize(8);
        for (String[] row : rows) {
            RatedBill bill = rated(SampleRequests.of(row[2], YearMonth.parse(row[3]), row[4]));
            assertThat(String.join(
                            " ",
                            bill.lines().stream()
                                    .map(line -> line.amount().toString())
                                    .toList()))
                    .as(row[1])
                    .isEqualTo(row[5]);
            assertThat(bill.total()).as(row[1]).hasToString(row[6]);
        }
    }

    @Test
    void every_row_of_the_table_of_tiers_is_what_rating_gives() throws IOException {
        List<String[]> rows = Files.readString(DOCS.resolve("rating-energy.md"))
                .lines()
                .map(line -> line.split(" ?\\| ?", -1))
                .filter(cells -> cells.length == 8 && SampleTiers.names().contains(cells[2]))
                .toList();
        assertThat(rows).hasSize(16);
        for (String[] row : rows) {
            RatedBill bill = rated(SampleTiers.request(row[2], YearMonth.parse(row[3]), row[4]));
            List<String> amounts =
                    bill.lines().stream().map(line -> line.amount().toString()).toList();
            assertThat(String.join(" ", amounts)).as(row[1]).isEqualTo(row[5]);
            assertThat(bill.total()).as(row[1]).hasToString(row[6]);
        }
    }

    @Test
    void the_rating_pages_list_every_rule_and_every_refusal_with_its_rule() throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(DOCS.resolve("correction.md")));
        try (Stream<Path> pages = Files.list(DOCS)) {
            for (Path each : pages.filter(p -> p.getFileName().toString().startsWith("rating"))
                    .toList()) page.addAll(Files.readAllLines(each));
        }
        for (Rule rule : Rule.all())
            assertThat(row(page, rule.number())).as(rule.name()).isNotEmpty();
        for (RatingRefusal reason : RatingRefusal.values()) {
            Refusal why = new RatingRefusal.Because(reason, List.of());
            assertThat(row(page, why.rule())).contains("`" + why.code().substring("rating.".length()) + "`");
        }
        for (EnergyRefusal reason : EnergyRefusal.values()) {
            Refusal why = new EnergyRefusal.Because(reason, List.of());
            assertThat(row(page, why.rule())).contains("`" + why.code().substring("rating.".length()) + "`");
        }
        for (ChargeRefusal reason : ChargeRefusal.values()) {
            Refusal why = new ChargeRefusal.Because(reason, List.of());
            assertThat(row(page, why.rule())).contains("`" + why.code().substring("rating.".length()) + "`");
        }
    }

    @Test
    void the_tariff_page_lists_every_refusal_with_its_rule() throws IOException {
        List<String> page = Files.readAllLines(DOCS.resolve("tariff.md"));
        assertThat(Arrays.stream(TariffRefusal.values()).map(TariffRefusal::because))
                .allSatisfy(outcome -> {
                    Refusal why = ((Outcome.Refused<?>) outcome).why();
                    assertThat(row(page, why.rule())).contains("`" + why.code() + "`");
                });
    }

    @Test
    void the_tariff_page_lists_every_reason_why_a_customer_may_not_have_a_tariff() throws IOException {
        List<String> page = Files.readAllLines(DOCS.resolve("tariff.md"));
        for (EligibilityRefusal reason : EligibilityRefusal.values()) {
            Refusal why = new EligibilityRefusal.Because(reason, List.of());
            assertThat(row(page, why.rule())).contains("`" + why.code() + "`");
        }
    }

    @Test
    void the_contract_page_lists_every_reason_why_terms_may_not_be_agreed() throws IOException {
        List<String> page = Files.readAllLines(DOCS.resolve("contract.md"));
        for (EntitlementRefusal reason : EntitlementRefusal.values()) {
            Refusal why = reason.about();
            assertThat(row(page, why.rule())).contains("`" + why.code() + "`");
        }
    }

    private static String row(List<String> page, String rule) {
        return page.stream()
                .filter(line -> line.startsWith("| " + rule + " |"))
                .findFirst()
                .orElse("");
    }
}
