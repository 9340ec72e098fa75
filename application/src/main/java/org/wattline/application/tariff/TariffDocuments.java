package org.wattline.application.tariff;

import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * Tariffs and time-of-use calendars as JSON documents (电价文档), one per version, after the published schema. What is written reads back
 * as the same value.
 */
public interface TariffDocuments {
    /** The tariff, or {@link DocumentFaulty} with every fault of the text and its place. */
    Outcome<Tariff> tariff(String text);

    String text(Tariff tariff);

    /** The calendar, or {@link DocumentFaulty} with every fault of the text and its place. */
    Outcome<TouCalendar> calendar(String text);

    String text(TouCalendar calendar);

    /** JSON Schema (draft 2020-12) of a tariff's document; a calendar's is its {@code $defs/touCalendar}. */
    String schema();
}
