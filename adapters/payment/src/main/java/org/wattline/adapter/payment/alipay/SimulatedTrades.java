package org.wattline.adapter.payment.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.adapter.payment.SimulatedBook;
import org.wattline.adapter.payment.SimulatedWallets;
import org.wattline.domain.quantity.Money;

/** The trades of the simulated Alipay: placed, paid, given back. */
final class SimulatedTrades {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Trade> trades = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final SimulatedBook book;
    private final SimulatedWallets wallets = new SimulatedWallets();

    SimulatedTrades(SimulatedBook book) {
        this.book = book;
    }

    boolean knows(String order) {
        return trades.containsKey(order);
    }

    String trade(String order) {
        return of(order).number;
    }

    Money amount(String order) {
        return of(order).amount;
    }

    private Trade of(String order) {
        return Optional.ofNullable(trades.get(order))
                .orElseThrow(() -> new IllegalArgumentException("no such order was placed"));
    }

    Money pay(String order) {
        Trade before = of(order);
        Trade paid = before.asPaid();
        trades.put(order, paid);
        if (!before.paid) book.paid(paid.number, order, paid.amount);
        return paid.amount;
    }

    String astray(Money amount) {
        String number = number();
        String order = "ASTRAY-" + number;
        trades.put(order, new Trade(number, amount, true, Map.of()));
        book.paid(number, order, amount);
        return number;
    }

    private String number() {
        return "20260101220014%014d".formatted(sequence.incrementAndGet());
    }

    ObjectNode answer(String method, JsonNode asked) {
        String order = asked.path("out_trade_no").asText();
        switch (method) {
            case Alipay.PRECREATE -> {
                return place(order, asked);
            }
            case AlipayDebits.PAY -> {
                return debit(order, asked);
            }
            case AlipayDebits.AGREEMENT, AlipayDebits.UNSIGN -> {
                return agreement(method, asked.path("agreement_no").asText());
            }
            default -> {}
        }
        Optional<String> known = knows(order)
                ? Optional.of(order)
                : trades.entrySet().stream()
                        .filter(each -> each.getValue()
                                .number
                                .equals(asked.path("trade_no").asText()))
                        .map(Map.Entry::getKey)
                        .findFirst();
        Optional<Trade> trade = known.map(this::of);
        if (trade.isEmpty()) return failed("40004", "ACQ.TRADE_NOT_EXIST");
        return switch (method) {
            case Alipay.QUERY -> standing(order, trade.get());
            case AlipayRefunds.REFUND -> refund(known.orElseThrow(), trade.get(), asked);
            case AlipayRefunds.QUERY -> refunded(trade.get(), asked);
            default -> failed("40004", "isv.invalid-method");
        };
    }

    private ObjectNode place(String order, JsonNode asked) {
        trades.putIfAbsent(
                order, new Trade(number(), Money.yuan(asked.path("total_amount").asText()), false, Map.of()));
        return done().put("out_trade_no", order).put("qr_code", "https://qr.alipay.com/" + order);
    }

    SimulatedWallets wallets() {
        return wallets;
    }

    /** Under one number money is taken once. */
    private ObjectNode debit(String order, JsonNode asked) {
        String agreement = asked.path("agreement_params").path("agreement_no").asText();
        if (!wallets.agreed(agreement)) return failed("40004", "ACQ.AGREEMENT_NOT_EXIST");
        Money amount = Money.yuan(asked.path("total_amount").asText());
        if (!knows(order)) {
            if (!wallets.take(agreement, amount)) return failed("40004", "ACQ.BUYER_BALANCE_NOT_ENOUGH");
            String number = number();
            trades.put(order, new Trade(number, amount, true, Map.of()));
            book.paid(number, order, amount);
        }
        return standing(order, of(order));
    }

    private ObjectNode agreement(String method, String agreement) {
        if (!wallets.agreed(agreement)) return failed("40004", "USER_AGREEMENT_NOT_EXIST");
        if (method.equals(AlipayDebits.UNSIGN)) wallets.end(agreement);
        return done().put("agreement_no", agreement).put("status", "NORMAL");
    }

    /** Under one number money goes back once. */
    private ObjectNode refund(String order, Trade trade, JsonNode asked) {
        String request = asked.path("out_request_no").asText();
        Money amount = Money.yuan(asked.path("refund_amount").asText());
        Optional<Money> before = Optional.ofNullable(trade.refunds.get(request));
        if (before.isPresent())
            return before.get().equals(amount)
                    ? done().put("fund_change", "N")
                    : failed("40004", "ACQ.INVALID_PARAMETER");
        Money left = trade.amount.minus(Money.sum(trade.refunds.values()));
        if (!trade.paid || amount.compareTo(left) > 0) return failed("40004", "ACQ.TRADE_STATUS_ERROR");
        Map<String, Money> next = new HashMap<>(trade.refunds);
        next.put(request, amount);
        trades.put(order, new Trade(trade.number, trade.amount, true, Map.copyOf(next)));
        book.refunded(trade.number, order, request, amount);
        return done().put("fund_change", "Y");
    }

    private static ObjectNode refunded(Trade trade, JsonNode asked) {
        boolean known = trade.refunds.containsKey(asked.path("out_request_no").asText());
        return known ? done().put("refund_status", "REFUND_SUCCESS") : done();
    }

    private static ObjectNode standing(String order, Trade trade) {
        return done().put("out_trade_no", order)
                .put("trade_no", trade.number)
                .put("total_amount", trade.amount.toString())
                .put("trade_status", trade.paid ? "TRADE_SUCCESS" : "WAIT_BUYER_PAY");
    }

    static ObjectNode done() {
        return JSON.createObjectNode().put("code", "10000").put("msg", "Success");
    }

    static ObjectNode failed(String code, String why) {
        return JSON.createObjectNode().put("code", code).put("msg", "Failed").put("sub_code", why);
    }

    /** @param refunds what was given back, by the merchant's own number */
    private record Trade(String number, Money amount, boolean paid, Map<String, Money> refunds) {
        Trade asPaid() {
            return new Trade(number, amount, true, refunds);
        }
    }
}
