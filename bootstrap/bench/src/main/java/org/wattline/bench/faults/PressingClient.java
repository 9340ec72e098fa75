package org.wattline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.wattline.domain.quantity.Money;

/** One of many who move the money of the same accounts. */
final class PressingClient {
    private static final String WHY = "{\"reason\":\"pressed\"}";

    private final URI server;
    private final Clerk clerk;
    private final Clerk chief;
    private final List<String> accounts;
    private final LivingBills living;
    private final Done done;
    private final SplittableRandom random;
    private final List<String> paid;

    /** @param paid payments that are there, whoever took them: clients take back and refund those of each other */
    PressingClient(
            URI server,
            Clerk clerk,
            Clerk chief,
            List<String> accounts,
            LivingBills living,
            List<String> paid,
            Done done,
            SplittableRandom random) {
        this.server = server;
        this.clerk = clerk;
        this.chief = chief;
        this.accounts = accounts;
        this.living = living;
        this.paid = paid;
        this.done = done;
        this.random = random;
    }

    /** Does one thing after the other until the end. */
    void work(long end) {
        try {
            while (System.nanoTime() < end)
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> pay();
                    case 3, 4 -> takeBack();
                    case 5, 6 -> giveBack();
                    default -> cancel();
                }
        } catch (IOException broken) {
            done.fault("a client was cut off: " + broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pay() throws IOException, InterruptedException {
        String account = accounts.get(random.nextInt(accounts.size()));
        String body = "{\"channel\":\"COUNTER\",\"reference\":\"%s\",\"amount\":%s}".formatted(key(), money(30_000));
        note(
                        Done.What.PAYMENT,
                        "paymentNo",
                        clerk.post(server.resolve("/v1/accounts/" + account + "/payments"), key(), body))
                .ifPresent(paid::add);
    }

    private void takeBack() throws IOException, InterruptedException {
        if (paid.isEmpty()) return;
        String payment = paid.get(random.nextInt(paid.size()));
        command(Done.What.REVERSAL, clerk, "/v1/payments/" + payment, "reverse", WHY, payment);
    }

    /** Asked for by one, approved of by another, paid out most of the time. */
    private void giveBack() throws IOException, InterruptedException {
        if (paid.isEmpty()) return;
        URI refunds = server.resolve("/v1/payments/" + paid.get(random.nextInt(paid.size())) + "/refunds");
        String body = "{\"amount\":%s,\"reason\":\"paid too much\"}".formatted(money(5_000));
        Optional<String> refund = note(Done.What.REQUEST, "refundNo", clerk.post(refunds, key(), body));
        if (refund.isEmpty()) return;
        String one = "/v1/refunds/" + refund.get();
        if (command(Done.What.APPROVAL, chief, one, "approve", "", refund.get()) && random.nextInt(3) > 0)
            command(Done.What.CONFIRMATION, chief, one, "confirm", "{\"evidence\":\"by hand\"}", refund.get());
    }

    private void cancel() throws IOException, InterruptedException {
        Optional<String> bill = living.any(random);
        if (bill.isPresent())
            command(Done.What.CANCELLATION, clerk, "/v1/bills/" + bill.get(), "reverse", WHY, bill.get());
    }

    private boolean command(Done.What what, Clerk who, String resource, String name, String body, String number)
            throws IOException, InterruptedException {
        Optional<HttpResponse<String>> answer = who.command(server.resolve(resource), name, key(), body);
        if (answer.isEmpty()) {
            done.fault(resource + " is not there");
            return false;
        }
        if (answer.get().statusCode() == 200) {
            done.done(what, number);
            return true;
        }
        done.refused(what, answer.get().statusCode(), answer.get().body());
        return false;
    }

    /** @return the number of what was made */
    private Optional<String> note(Done.What what, String field, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            done.refused(what, answer.statusCode(), answer.body());
            return Optional.empty();
        }
        String number = Clerk.text(answer.body(), field);
        done.done(what, number);
        return Optional.of(number);
    }

    private String money(int most) {
        return "{\"amount\":\"%s\",\"currency\":\"CNY\"}"
                .formatted(Money.fen(1 + random.nextInt(most)).yuan().toPlainString());
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
