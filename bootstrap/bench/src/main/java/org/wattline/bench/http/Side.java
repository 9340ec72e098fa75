package org.wattline.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One of the two servers, and how it is asked. */
sealed interface Side {
    int port();

    /** @return a request for the account's summary */
    byte[] summary(String account);

    /** @return a request to take ten fen for the account */
    byte[] payment(String account);

    /** The bare server. */
    record Bare(int port) implements Side {
        @Override
        public byte[] summary(String account) {
            return bytes("GET /accounts/" + account + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        @Override
        public byte[] payment(String account) {
            return post("/accounts/" + account + "/payments", "", "{\"amount\":\"0.10\"}");
        }
    }

    /** Wattline. @param token of somebody who is signed in */
    record Product(int port, String token) implements Side {
        @Override
        public byte[] summary(String account) {
            return bytes("GET /v1/accounts/" + account + " HTTP/1.1\r\nHost: localhost\r\n" + authorization() + "\r\n");
        }

        @Override
        public byte[] payment(String account) {
            String body = "{\"channel\":\"COUNTER\",\"amount\":{\"amount\":\"0.10\",\"currency\":\"CNY\"}}";
            String headers = authorization() + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
            return post("/v1/accounts/" + account + "/payments", headers, body);
        }

        private String authorization() {
            return "Authorization: Bearer " + token + "\r\n";
        }
    }

    /** @return requests of clients that do not get into each other's way: each goes through accounts of its own */
    default Load.Requests requests(Work work, int clients, List<String> accounts) {
        return (client, turn) -> {
            String account = accounts.get(client + turn * clients % (accounts.size() / clients * clients));
            return switch (work) {
                case SUMMARY -> summary(account);
                case PAYMENT -> payment(account);
            };
        };
    }

    /** What is asked for. */
    enum Work {
        SUMMARY("GET account summary"),
        PAYMENT("POST payment");

        final String title;

        Work(String title) {
            this.title = title;
        }
    }

    static byte[] post(String path, String headers, String body) {
        return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
