package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All golden vectors of the domain dossier: each that concerns prices is reproduced over HTTP from its own inputs; the others are listed with the reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GoldenVectors {
    /** When its prices are in force. */
    static final Instant BEGIN = Instant.parse("2026-03-20T01:00:00Z");

    private static final Map<String, JsonNode> VECTORS = vectors();
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("E1-2", "whether registers agree is a check of readings, not a price"),
            Map.entry("E2-1", "working days, no price"),
            Map.entry("E2-3", "a fee of connecting, not of energy"),
            Map.entry("E4-4", "a month without reading: EstimatingAMissingMonth has it estimated and bills it"),
            Map.entry("E4-6", "how payments are allocated: BilledTogether pays issued bills"),
            Map.entry("E5-2", "reliability of supply"),
            Map.entry("E5-4", "compensation for outages is not a bill"),
            Map.entry("E6-1", "award points"),
            Map.entry("E7-1", "line loss"),
            Map.entry("E7-2", "line loss"),
            Map.entry("E7-3", "line loss"),
            Map.entry("E8-1", "demand response"),
            Map.entry("E8-2", "demand response"),
            Map.entry("E8-4", "overload of a transformer"),
            Map.entry("E8-6", "substitution of coal"),
            Map.entry("E10-1", "frames of a meter"),
            Map.entry("E10-2", "frames of a meter"),
            Map.entry("E10-3", "frames of a terminal"));

    private final Stand stand;
    private final Map<String, Consumer<JsonNode>> reproduced = new TreeMap<>();

    GoldenVectors(Stand stand) {
        this.stand = stand;
        Connecting company = new Connecting(stand);
        Http biller = company.staff("biller");
        reproduced.putAll(new HouseholdVectors(biller).all());
        reproduced.putAll(new FactoryVectors(biller).all());
        reproduced.putAll(new SiteVectors(biller).all());
        reproduced.putAll(new CorrectionVectors(company).all());
    }

    @AfterAll
    void end() {
        stand.close();
    }

    @Test
    void each_vector_is_either_reproduced_or_listed_with_the_reason() {
        List<String> accounted = new ArrayList<>(reproduced.keySet());
        accounted.addAll(ELSEWHERE.keySet());
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(VECTORS.keySet());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_the_dossier_worked_out_comes_out_over_http(String id) {
        reproduced.getOrDefault(id, vector -> {}).accept(VECTORS.getOrDefault(id, new ObjectMapper().nullNode()));
    }

    List<String> ids() {
        return List.copyOf(reproduced.keySet());
    }

    /** One of them, for scenarios that reproduce it in passing. */
    static JsonNode vector(String id) {
        return Optional.ofNullable(VECTORS.get(id)).orElseThrow();
    }

    private static Map<String, JsonNode> vectors() {
        try (InputStream file = GoldenVectors.class.getResourceAsStream("/worked-examples.json")) {
            Map<String, JsonNode> vectors = new TreeMap<>();
            for (JsonNode vector : new ObjectMapper().readTree(file).at("/vectors"))
                vectors.put(vector.path("id").asText(), vector);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
