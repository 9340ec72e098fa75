package org.wattline.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/** What every storage of subscriptions promises, through the use case that fills it. */
public abstract class SubscriptionsContract {
    private static final Recipient FIRST = new Recipient("oABCD1234567890abcdefghijkl");
    private static final Recipient SECOND = new Recipient("oZZZZ1234567890abcdefghijkl");

    protected abstract UnitOfWork units();

    protected abstract Outbox outbox();

    protected abstract Subscriptions subscriptions();

    @Test
    void the_last_address_given_for_a_channel_holds() {
        Subscription first = subscribe(FIRST);
        assertThat(first.version()).isEqualTo(new Version(1));
        Subscription second = subscribe(SECOND);

        assertThat(second.version()).isEqualTo(new Version(2));
        assertThat(subscriptions().of(SampleMessages.CUSTOMER)).containsExactly(second);
        CustomerId somebodyElse = new CustomerId(UUID.randomUUID());
        assertThat(subscriptions().of(Set.of(SampleMessages.CUSTOMER, somebodyElse)))
                .containsExactly(second);
        assertThat(subscriptions().of(Set.of(somebodyElse))).isEmpty();
        assertThat(second.recipient().clear()).isEqualTo(SECOND.clear());
    }

    @Test
    void a_customer_without_one_has_none() {
        assertThat(subscriptions().find(SampleMessages.CUSTOMER, MessageChannel.WECHAT_SUBSCRIBE))
                .isEmpty();
    }

    private static Contacts contacts() {
        return new Contacts() {
            @Override
            public Map<AccountNo, Contact> of(Set<AccountNo> accounts, Set<MessageChannel> channels) {
                return Map.of();
            }

            @Override
            public Optional<UnitPath> unitOf(CustomerId customer) {
                return Optional.of(SampleMessages.STATION);
            }
        };
    }

    private Subscription subscribe(Recipient recipient) {
        SubscribingCustomers subscribing =
                new SubscribingCustomers(units(), subscriptions(), contacts(), outbox(), () -> SampleMessages.NOW);
        Outcome<Subscription> outcome = subscribing.handle(
                Caller.system("tester"),
                new SubscribingCustomers.Subscribe(
                        SampleMessages.CUSTOMER, MessageChannel.WECHAT_SUBSCRIBE, recipient));
        return switch (outcome) {
            case Outcome.Done<Subscription>(Subscription stored) -> stored;
            case Outcome.Refused<Subscription>(var why) -> throw new AssertionError(why.code());
        };
    }
}
