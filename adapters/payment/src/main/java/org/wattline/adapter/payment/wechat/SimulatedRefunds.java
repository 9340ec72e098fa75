package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the simulated WeChat Pay was asked to give back: under way at first, done when it is asked again. */
final class SimulatedRefunds {
    private final Map<String, ObjectNode> refunds = new ConcurrentHashMap<>();

    /** @param paid what was paid with the transaction, in fen; empty if there is no such transaction */
    synchronized Optional<ObjectNode> give(JsonNode asked, Optional<Long> paid) {
        String number = asked.path("out_refund_no").asText();
        long amount = asked.path("amount").path("refund").asLong();
        Optional<ObjectNode> before = Optional.ofNullable(refunds.get(number));
        if (before.isPresent()) {
            if (before.get().path("amount").path("refund").asLong() != amount) return Optional.empty();
            before.get().put("status", "SUCCESS");
            return before;
        }
        String transaction = asked.path("transaction_id").asText();
        long given = refunds.values().stream()
                .filter(each -> each.path("transaction_id").asText().equals(transaction))
                .mapToLong(each -> each.path("amount").path("refund").asLong())
                .sum();
        if (paid.isEmpty() || given + amount > paid.get()) return Optional.empty();
        if (asked.path("amount").path("total").asLong() != paid.get()) return Optional.empty();
        ObjectNode refund = WeChatGateway.JSON.createObjectNode();
        refund.put("refund_id", "50000%018d".formatted(refunds.size() + 1L));
        refund.put("out_refund_no", number).put("transaction_id", transaction).put("status", "PROCESSING");
        refund.putObject("amount").put("refund", amount);
        refunds.put(number, refund);
        return Optional.of(refund);
    }

    boolean knows(String number) {
        return refunds.containsKey(number);
    }
}
