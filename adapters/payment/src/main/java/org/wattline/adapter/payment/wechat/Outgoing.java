package org.wattline.adapter.payment.wechat;

import java.net.http.HttpClient;
import java.time.Duration;

/** The one client of what goes out to WeChat Pay, made with the first request: it reads the machine's certificates, for which no start waits. */
final class Outgoing {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Outgoing() {}
}
