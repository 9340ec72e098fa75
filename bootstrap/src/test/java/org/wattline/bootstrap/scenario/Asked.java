package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** An estimate in the making, and what came out of it. */
final class Asked {
    private final Http http;
    private final List<String> members = new ArrayList<>();

    /** @param to the day after the last one */
    Asked(Http http, String from, String to) {
        this.http = http;
        members.add("'from': '%s', 'to': '%s'".formatted(from, to));
    }

    Asked by(String tariff, boolean timeOfUse) {
        return with("'tariff': {'kind': 'REFERENCE', 'id': '%s'}, 'timeOfUse': %s".formatted(tariff, timeOfUse));
    }

    Asked total(String kwh) {
        return with("'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}".formatted(kwh));
    }

    /** @param energies by period, as a vector gives them */
    Asked periods(JsonNode energies) {
        TreeMap<String, String> texts = new TreeMap<>();
        energies.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        List<String> all = new ArrayList<>();
        texts.forEach((period, kwh) -> all.add("'%s': '%s'".formatted(period, kwh)));
        return with("'usage': {'kind': 'PERIODS', 'energiesKwh': {%s}}".formatted(String.join(", ", all)));
    }

    Asked with(String member) {
        members.add(member);
        return this;
    }

    Bill bill() {
        return new Bill(http.post("/v1/bill-estimates", "{" + String.join(", ", members) + "}")
                .expect(200));
    }

    /** What came out. */
    record Bill(Http.Answer answer) {
        List<String> amounts() {
            return texts("/amount/amount");
        }

        List<String> quantities() {
            return texts("/quantity");
        }

        /** Of each line, at a place within it. */
        List<String> texts(String pointer) {
            List<String> texts = new ArrayList<>();
            answer.at("/lines").forEach(line -> texts.add(line.at(pointer).asText()));
            return texts;
        }

        /** What the lines of some codes come to. */
        String sum(String code) {
            BigDecimal sum = BigDecimal.ZERO.setScale(2);
            for (JsonNode line : answer.at("/lines"))
                if (line.path("code").asText().startsWith(code))
                    sum = sum.add(new BigDecimal(line.at("/amount/amount").asText()));
            return sum.toPlainString();
        }

        String total() {
            return answer.text("/total/amount");
        }
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
