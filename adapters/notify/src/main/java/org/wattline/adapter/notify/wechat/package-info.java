/** Subscription messages of WeChat (微信订阅消息): a cached access token, then {@code cgi-bin/message/subscribe/send}. */
package org.wattline.adapter.notify.wechat;
