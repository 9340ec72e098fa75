package org.wattline.adapter.http.notification;

/** The follower that the customer is to WeChat. */
public record SubscribeToWeChat(OpenId openid) {
    static final SubscribeToWeChat EXAMPLE = new SubscribeToWeChat(OpenId.EXAMPLE);
}
