package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who sends a form back as it was filled in, with what is wanted added, asks for just that: whatever the type. */
final class FormsSentBack {
    private static final String OWNER = "'kind': 'PERSON', 'name': '周新', 'phone': '13900000001',"
            + " 'certificate': {'type': '05', 'number': 'E77777763'}";

    /** What is wanted, by type; what holds for a supply at 10 kV with two transformers. */
    private static final Map<String, String> WANTED = new TreeMap<>(Map.of(
            "INCREASE", "'transformers': [{'name': '3#', 'capacityKva': '370'}]",
            "REDUCE", "'equipment': ['2#']",
            "SUSPEND", "'equipment': ['2#'], 'until': '2026-04-01'",
            "TEMP_REPLACE",
                    "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '800'}], 'until': '2026-04-01', 'cause': 'FAULT'",
            "RELOCATE", "'area': 'A420106-001'",
            "SPLIT", "'equipment': ['2#'], 'capacityKva': '630'",
            "CHANGE_VOLTAGE", "'voltage': 'AC_35_KV', 'tariff': 'HB-AGENT-TWO_PART-KV35'",
            "CHANGE_CATEGORY", "'category': 'COMMERCE', 'tariff': 'HB-AGENT-TWO_PART-KV1_10'",
            "CLOSE", "",
            "TRANSFER", ""));

    private static final Map<String, String> PARTIES =
            Map.of("TRANSFER", OWNER, "RELOCATE", "'address': '湖北省武汉市武昌区东湖路9号'");

    private final ChangeDesk desk;

    FormsSentBack(ChangeDesk desk) {
        this.desk = desk;
    }

    void alterNothing(String works) {
        WANTED.forEach((type, wanted) -> {
            JsonNode values = desk.clerk()
                    .get("/v1/change-forms/" + type + "?accountNo=" + works)
                    .expect(200)
                    .at("/values");
            StringBuilder back = new StringBuilder(wanted);
            for (JsonNode each : values) {
                String pointer = each.path("pointer").asText();
                if (pointer.startsWith("/change/"))
                    back.append(back.isEmpty() ? "" : ", ")
                            .append((each.path("value").asText().matches("true|false") ? "'%s': %s" : "'%s': '%s'")
                                    .formatted(
                                            pointer.substring(8),
                                            each.path("value").asText()));
            }
            assertThat(foreseen(works, type, back.toString()))
                    .as(type)
                    .isNotEmpty()
                    .isEqualTo(foreseen(works, type, wanted));
        });
        assertThat(foreseen(works, "SUSPEND", WANTED.get("SUSPEND") + ", 'tariff': 'HB-AGENT-TWO_PART-KV1_10'"))
                .containsExactly("EQUIPMENT RUNNING -> SUSPENDED", "BASIC_CHARGE 42869.00 -> 26300.00");
    }

    private List<String> foreseen(String works, String type, String asked) {
        return ChangeDesk.effects(desk.clerk()
                .post(
                        "/v1/change-applications?dryRun=true",
                        ChangeDesk.body(works, type, "2026-03-02", asked, PARTIES.getOrDefault(type, "")))
                .expect(200, 201)
                .at("/wouldAnswer/body"));
    }
}
