package org.wattline.application.metering.field;

import java.time.LocalDateTime;

/**
 * An order to the relay of a meter (远程控制).
 *
 * @param until after which the meter no longer obeys it, by its own clock
 */
public record RelayOrder(Action action, LocalDateTime until) {
    /** What a relay can be told. */
    public enum Action {
        /** 跳闸. */
        TRIP,
        /** 合闸允许: the customer closes it by hand. */
        PERMIT_CLOSE,
        /** 直接合闸. */
        CLOSE,
        /** 报警. */
        ALARM,
        /** 报警解除. */
        END_ALARM,
        /** 保电: it does not trip whatever happens. */
        PROTECT,
        /** 保电解除. */
        END_PROTECT
    }
}
