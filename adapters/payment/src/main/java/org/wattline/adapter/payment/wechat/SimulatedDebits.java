package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wattline.adapter.payment.SimulatedBook;
import org.wattline.adapter.payment.SimulatedWallets;
import org.wattline.domain.quantity.Money;

/** Debits at the simulated WeChat Pay: taken up at once, and when they are asked for first, paid or failed by what is in the wallet. */
final class SimulatedDebits {
    private final SimulatedWallets wallets = new SimulatedWallets();
    private final Map<String, ObjectNode> orders = new ConcurrentHashMap<>();
    private final SimulatedBook book;
    private final Supplier<String> transactions;

    SimulatedDebits(SimulatedBook book, Supplier<String> transactions) {
        this.book = book;
        this.transactions = transactions;
    }

    SimulatedWallets wallets() {
        return wallets;
    }

    /** What is answered, with its status. */
    Map.Entry<Integer, ObjectNode> answer(String method, String path, JsonNode asked) {
        if (path.equals(WeChatDebits.APPLY)) return apply(asked);
        if (path.startsWith(WeChatDebits.BY_ORDER)) return tell(path.substring(WeChatDebits.BY_ORDER.length()));
        String agreement = path.replaceAll("^" + WeChatDebits.CONTRACTS + "(contract-id/)?|/(notify|terminate)$", "");
        if (!wallets.agreed(agreement)) return Map.entry(404, failure("CONTRACT_NOT_EXIST"));
        if (path.endsWith("/terminate")) wallets.end(agreement);
        return method.equals("GET")
                ? Map.entry(200, WeChatGateway.JSON.createObjectNode().put("contract_state", "ADD"))
                : Map.entry(200, WeChatGateway.JSON.createObjectNode());
    }

    private Map.Entry<Integer, ObjectNode> apply(JsonNode asked) {
        String number = asked.path("out_trade_no").asText();
        if (!wallets.agreed(asked.path("contract_id").asText())) return Map.entry(400, failure("CONTRACT_NOT_EXIST"));
        ObjectNode order = WeChatGateway.JSON.createObjectNode();
        order.put("out_trade_no", number).put("trade_state", "ACCEPT");
        order.put("contract_id", asked.path("contract_id").asText());
        order.set("amount", asked.path("amount").deepCopy());
        orders.putIfAbsent(number, order);
        return Map.entry(200, WeChatGateway.JSON.createObjectNode());
    }

    private Map.Entry<Integer, ObjectNode> tell(String number) {
        Optional<ObjectNode> found = Optional.ofNullable(orders.get(number));
        if (found.isEmpty()) return Map.entry(404, failure("ORDER_NOT_EXIST"));
        ObjectNode order = found.get();
        if (order.path("trade_state").asText().equals("ACCEPT")) {
            Money amount = Money.fen(order.path("amount").path("total").asLong());
            if (wallets.take(order.path("contract_id").asText(), amount)) {
                String transaction = transactions.get();
                order.put("trade_state", "SUCCESS").put("transaction_id", transaction);
                book.paid(transaction, number, amount);
            } else order.put("trade_state", "PAY_FAIL").put("trade_state_desc", "NOTENOUGH");
        }
        return Map.entry(200, order);
    }

    private static ObjectNode failure(String code) {
        return WeChatGateway.JSON.createObjectNode().put("code", code).put("message", code);
    }
}
