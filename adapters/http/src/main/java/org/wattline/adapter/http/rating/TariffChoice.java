package org.wattline.adapter.http.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.BillEstimate.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TouCalendar;

/** Which tariff: a published one by its id, or one that comes with the request. */
@Kinds
public sealed interface TariffChoice permits TariffChoice.Reference, TariffChoice.Inline {
    Outcome<Prices> prices(String pointer, TariffDocuments documents);

    /** The published tariff, in the versions in force. */
    record Reference(TariffId id) implements TariffChoice {
        @Override
        public Outcome<Prices> prices(String pointer, TariffDocuments documents) {
            return Outcome.done(new Prices.Published(id));
        }
    }

    /**
     * A tariff's documents, one for each version, after the schema of tariffs, and those of the calendars that it names and that are
     * not published.
     */
    record Inline(
            @Size(max = 50) List<JsonNode> versions,
            @Size(min = 0, max = 50) Optional<List<JsonNode>> calendars) implements TariffChoice {
        @Override
        public Outcome<Prices> prices(String pointer, TariffDocuments documents) {
            Outcome<List<Tariff>> tariffs = all(versions, pointer + "/versions/", text -> documents.tariff(text));
            return tariffs.then(
                    found -> all(calendars.orElse(List.of()), pointer + "/calendars/", text -> documents.calendar(text))
                            .map((List<TouCalendar> with) -> new Prices.Inline(found, with)));
        }

        private static <T> Outcome<List<T>> all(
                List<JsonNode> nodes, String pointer, Function<String, Outcome<T>> read) {
            List<T> found = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++)
                switch (read.apply(nodes.get(i).toString())) {
                    case Outcome.Done<T>(T value) -> found.add(value);
                    case Outcome.Refused<T>(var why) -> {
                        return Outcome.refused(InlineFaulty.under(pointer + i, why));
                    }
                }
            return Outcome.done(found);
        }
    }
}
