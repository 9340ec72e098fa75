package org.wattline.domain.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingByConditionsTest {
    private static final Map<String, String> DATA = Map.of(
            "capacityKva", "100", "category", "0200", "sources", "2", "feeApplies", "true", "visitedOn", "2026-03-03");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "capacityKva >= 100 && category in [\"0200\",\"0300\"] && !(sources == 1); true",
                "capacityKva > 100; false",
                "capacityKva == 100.00; true",
                "category == \"0100\" || sources != 1; true",
                "category == \"0100\" || sources != 1 && capacityKva < 5; false",
                "feeApplies; true",
                "!feeApplies; false",
                "feeApplies == true; true",
                "visitedOn >= 2026-03-03 && visitedOn < 2026-03-04; true",
                "has(category) && !has(nothing); true",
                "nothing == 1; false",
                "nothing != 1; true",
                "nothing; false",
                "'  '; true"
            })
    void a_condition_says_yes_or_no(String text, boolean holds) {
        assertThat(Guard.of(text).of(DATA)).isEqualTo(Verdict.of(holds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "capacityKva >= ; 15",
                "capacityKva => 100; 13",
                "capacityKva >= 100 &&; 22",
                "(capacityKva >= 100; 20",
                "capacityKva >= \"a\"; 16",
                "capacityKva >= true; 16",
                "category in [\"a\", 1]; 19",
                "category in []; 14",
                "1 == 1; 1",
                "has(1); 5",
                "visitedOn > 2026-02-30; 13",
                "run(); 4",
                "a == \"x; 6",
                "a # b; 3"
            })
    void what_is_no_condition_is_refused_with_its_place(String text, int position) {
        assertThatThrownBy(() -> Guard.of(text))
                .isInstanceOfSatisfying(
                        UnreadableGuard.class,
                        why -> assertThat(why.fault().position())
                                .as(why.getMessage())
                                .isEqualTo(position));
    }

    @Test
    void a_condition_that_cannot_say_names_the_datum_and_does_not_hold() {
        Verdict missing = Guard.of("feeApplies && powerKw > 3").of(DATA);
        assertThat(missing.holds()).isFalse();
        assertThat(missing.fault().orElseThrow())
                .hasToString("at character 15: the datum powerKw is missing and has no order");
        Map<String, String> odd = new HashMap<>(DATA);
        odd.put("sources", "two");
        assertThat(Guard.of("!(sources == 1)").of(odd).fault().orElseThrow())
                .hasToString("at character 3: the datum sources is not a number");
        assertThat(Guard.of("capacityKva < 5 && sources == 1").of(odd)).isEqualTo(Verdict.of(false));
    }

    @Test
    void conditions_end() {
        assertThatThrownBy(() -> Guard.of("(".repeat(30) + "a" + ")".repeat(30)))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> Guard.of("a ".repeat(600))).hasMessageContaining("more than 1000 characters");
        assertThat(Guard.of("b == 1 && a || b == 2").names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "'change == \"CLOSE\"',true",
        "'change == \"MERGE\"',false",
        "'change in [\"MERGE\", \"SPLIT\"] && later > 5',false",
        "'change in [\"CLOSE\"] && later > 5',true",
        "'later > 5',false",
        "'later > 5 || change == \"CLOSE\"',false",
        "'!(change == \"MERGE\")',true",
        "'has(change)',false",
        "'change > 5',false"
    })
    void a_condition_excludes_what_it_never_holds_for_whatever_else_is_known(String guard, boolean excluded) {
        assertThat(Guard.of(guard).excludes(Map.of("change", "MERGE"))).isEqualTo(excluded);
    }
}
