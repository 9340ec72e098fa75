package org.wattline.domain.notification;

/** The ways on which a message reaches a customer (通知渠道). */
public enum MessageChannel {
    /** Short message to a mobile phone. */
    SMS,
    /** Subscription message of a WeChat official account or mini programme (微信订阅消息). */
    WECHAT_SUBSCRIBE
}
