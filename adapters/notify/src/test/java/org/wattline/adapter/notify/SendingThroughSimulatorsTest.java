package org.wattline.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.notify.sms.AliyunAccount;
import org.wattline.adapter.notify.sms.AliyunSmsSender;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.adapter.notify.wechat.WeChatMessageSender;
import org.wattline.adapter.notify.wechat.WeChatSimulator;
import org.wattline.application.notification.MessageSender.Answer;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageId;
import org.wattline.domain.notification.Recipient;

class SendingThroughSimulatorsTest {
    private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
    private static final String OPENID = "oABCD1234567890abcdefghijkl";
    private static final String WECHAT_TEMPLATE = "TMPL-bill-issued-000000000001";

    private final SmsSimulator phones = new SmsSimulator(0);
    private final WeChatSimulator wechat = new WeChatSimulator(0);
    private final AtomicInteger nonce = new AtomicInteger();
    private final AliyunSmsSender sms =
            new AliyunSmsSender(phones.account(), () -> NOW, () -> "n" + nonce.incrementAndGet());
    private final WeChatMessageSender followers = new WeChatMessageSender(wechat.account(), () -> NOW);

    @AfterEach
    void stop() {
        phones.close();
        wechat.close();
    }

    @Test
    void a_short_message_reaches_the_phone_with_its_values() {
        Message message =
                message(MessageChannel.SMS, "13812345678", "SMS_2026001", Map.of("amount", "201.80", "月份", "2026年1月"));

        assertThat(sms.send(message)).isInstanceOf(Answer.Accepted.class);
        assertThat(phones.delivered())
                .containsExactly(new SmsSimulator.Delivered(
                        "13812345678",
                        "SMS_2026001",
                        message.values(),
                        message.id().toString()));
    }

    @Test
    void a_wrong_secret_is_refused_and_not_tried_again() {
        AliyunAccount wrong = new AliyunAccount(
                phones.account().endpoint(),
                phones.account().keyId(),
                "other",
                phones.account().signName());

        assertThat(new AliyunSmsSender(wrong, () -> NOW, () -> "n")
                        .send(message(MessageChannel.SMS, "13812345678", "SMS_2026001", Map.of())))
                .isEqualTo(new Answer.Rejected("SignatureDoesNotMatch", false));
        assertThat(phones.delivered()).isEmpty();
    }

    @Test
    void a_number_that_is_none_is_given_up_and_a_busy_provider_is_tried_again() {
        assertThat(sms.send(message(MessageChannel.SMS, "0571-1234567", "SMS_2026001", Map.of())))
                .isEqualTo(new Answer.Rejected("isv.MOBILE_NUMBER_ILLEGAL", false));
        phones.failWith(Optional.of("isv.BUSINESS_LIMIT_CONTROL"));
        assertThat(sms.send(message(MessageChannel.SMS, "13812345678", "SMS_2026001", Map.of())))
                .isEqualTo(new Answer.Rejected("isv.BUSINESS_LIMIT_CONTROL", true));
    }

    @Test
    void a_provider_that_is_away_is_tried_again() {
        phones.close();
        assertThat(sms.send(message(MessageChannel.SMS, "13812345678", "SMS_2026001", Map.of())))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class, r -> assertThat(r.again()).isTrue());
    }

    @Test
    void a_follower_receives_a_subscription_message() {
        Message message =
                message(MessageChannel.WECHAT_SUBSCRIBE, OPENID, WECHAT_TEMPLATE, Map.of("amount1", "201.80元"));

        assertThat(followers.send(message)).isInstanceOf(Answer.Accepted.class);
        assertThat(wechat.delivered())
                .containsExactly(new WeChatSimulator.Delivered(OPENID, WECHAT_TEMPLATE, Map.of("amount1", "201.80元")));
    }

    @Test
    void a_token_that_ended_is_fetched_anew() {
        Message message = message(MessageChannel.WECHAT_SUBSCRIBE, OPENID, WECHAT_TEMPLATE, Map.of());
        assertThat(followers.send(message)).isInstanceOf(Answer.Accepted.class);
        wechat.endToken();
        assertThat(followers.send(message)).isInstanceOf(Answer.Accepted.class);
        assertThat(wechat.delivered()).hasSize(2);
    }

    @Test
    void a_follower_who_refused_and_a_value_of_the_wrong_type_are_given_up() {
        assertThat(followers.send(
                        message(MessageChannel.WECHAT_SUBSCRIBE, OPENID, WECHAT_TEMPLATE, Map.of("amount1", "viel"))))
                .isEqualTo(new Answer.Rejected("errcode 47003", false));
        wechat.refuse(OPENID);
        assertThat(followers.send(message(MessageChannel.WECHAT_SUBSCRIBE, OPENID, WECHAT_TEMPLATE, Map.of())))
                .isEqualTo(new Answer.Rejected("errcode 43101", false));
    }

    private static Message message(MessageChannel channel, String to, String template, Map<String, String> values) {
        return new Message(
                new MessageId(new UUID(1, 2)),
                new UUID(3, 4),
                "BILL_ISSUED",
                new Addressee.OfAccount(new CustomerId(new UUID(5, 6)), AccountNo.of(1), UnitPath.COMPANY),
                channel,
                new Recipient(to),
                template,
                values,
                Optional.empty(),
                NOW,
                new Message.Stage.Queued(0, NOW),
                Version.NEW);
    }
}
