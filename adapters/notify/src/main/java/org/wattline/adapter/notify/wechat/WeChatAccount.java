package org.wattline.adapter.notify.wechat;

import java.net.URI;

/**
 * A service account or mini programme.
 *
 * @param endpoint {@code https://api.weixin.qq.com}, or the simulator's address
 * @param secret never logged
 */
public record WeChatAccount(URI endpoint, String appId, String secret) {
    @Override
    public String toString() {
        return "WeChatAccount[" + endpoint + ", " + appId + "]";
    }
}
