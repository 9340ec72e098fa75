package org.wattline.bootstrap.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an account stands (客户档案): in the file, by its contract, with its meters and its equipment.
 *
 * @param customer whose account it is
 * @param state OPEN, or CLOSED with its day
 * @param terms of the contract in force, or of the last one: its type and state, what is agreed, and from when
 * @param meters that hang, each with its point
 * @param pieces of equipment by name, each with its state and since when
 */
record Standing(
        String customer,
        String category,
        String state,
        Map<String, String> terms,
        Map<String, String> meters,
        Map<String, String> pieces) {
    static Standing of(ChangeDesk desk, String account) {
        Http clerk = desk.clerk();
        JsonNode file = clerk.get("/v1/accounts/" + account).expect(200).body();
        return new Standing(
                file.path("customerId").asText(),
                file.path("category").asText(),
                file.hasNonNull("closedOn") ? "CLOSED " + file.path("closedOn").asText() : "OPEN",
                terms(clerk.get("/v1/accounts/" + account + "/contracts")
                        .expect(200)
                        .at("/items")),
                desk.hanging(account),
                pieces(clerk.get("/v1/accounts/" + account + "/equipment")
                        .expect(200)
                        .at("/items")));
    }

    private static Map<String, String> terms(JsonNode contracts) {
        JsonNode contract = contracts.get(0);
        for (JsonNode each : contracts) if (each.path("state").asText().equals("IN_FORCE")) contract = each;
        JsonNode last = contract.path("terms").get(contract.path("terms").size() - 1);
        Map<String, String> terms = new TreeMap<>(Map.of(
                "type",
                contract.path("type").asText(),
                "state",
                contract.path("state").asText()));
        terms.put("from", last.path("from").asText());
        last.path("agreed")
                .properties()
                .forEach(each -> terms.put(
                        each.getKey(),
                        each.getValue().isValueNode()
                                ? each.getValue().asText()
                                : each.getValue().toString()));
        return terms;
    }

    private static Map<String, String> pieces(JsonNode equipment) {
        Map<String, String> pieces = new TreeMap<>();
        for (JsonNode each : equipment) {
            JsonNode last = each.path("phases").get(each.path("phases").size() - 1);
            pieces.put(
                    each.path("name").asText(),
                    last.hasNonNull("to")
                            ? "GONE " + last.path("to").asText()
                            : last.path("state").asText() + " "
                                    + last.path("from").asText());
        }
        return pieces;
    }

    /** The terms with some of them other. @param others name and value by turns */
    Map<String, String> agreeing(String... others) {
        Map<String, String> terms = new TreeMap<>(this.terms);
        for (int i = 0; i < others.length; i += 2) terms.put(others[i], others[i + 1]);
        return terms;
    }

    /** The pieces with some of them other. @param others name and state by turns */
    Map<String, String> with(String... others) {
        Map<String, String> pieces = new TreeMap<>(this.pieces);
        for (int i = 0; i < others.length; i += 2) pieces.put(others[i], others[i + 1]);
        return pieces;
    }
}
