package org.wattline.adapter.notify.sms;

import java.net.URI;

/**
 * An account at the short-message provider.
 *
 * @param endpoint {@code https://dysmsapi.aliyuncs.com}, or the simulator's address
 * @param keySecret never logged
 * @param signName the approved signature (短信签名) that opens each message
 */
public record AliyunAccount(URI endpoint, String keyId, String keySecret, String signName) {
    @Override
    public String toString() {
        return "AliyunAccount[" + endpoint + ", " + keyId + "]";
    }
}
