package org.wattline.adapter.memory.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Units;
import org.wattline.application.platform.reaction.Places;

/** The places of the subscribers as rows. */
final class MemoryPlaces implements Places {
    private final MemoryStore store;
    private final Ids ids;
    private final MemoryRows<Place> places;
    private final MemoryRows<SetAside> aside;

    MemoryPlaces(MemoryStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
        this.places = store.rows();
        this.aside = store.rows();
    }

    @Override
    public Place of(String subscriber) {
        return places.find(subscriber).orElseGet(() -> Place.first(subscriber));
    }

    @Override
    public boolean move(Place from, String cursor, Runnable reaction) {
        Act act = Act.of(Caller.system(from.subscriber()), "platform.react");
        return store.units().whole(act, transaction -> {
            if (!of(from.subscriber()).equals(from)) return new Units.Verdict<>(false, false);
            places.put(from.subscriber(), new Place(from.subscriber(), cursor, 0, Optional.empty()));
            reaction.run();
            return new Units.Verdict<>(true, true);
        });
    }

    @Override
    public void failed(Place from, String error, Instant again) {
        put(new Place(from.subscriber(), from.cursor(), from.failures() + 1, Optional.of(again)));
    }

    private void put(Place place) {
        store.units().whole(transaction -> {
            places.put(place.subscriber(), place);
            return new Units.Verdict<>(place, true);
        });
    }

    @Override
    public void setAside(Place from, EventFeed.Recorded event, String error, Instant at) {
        SetAside one = new SetAside(
                ids.next(), from.subscriber(), event.cursor(), event.id(), event.type(), event.subject(), error, at);
        move(from, event.cursor(), () -> aside.put(one.id().toString(), one));
    }

    @Override
    public Page<SetAside> setAside(Page.Request page) {
        List<SetAside> oneMore = aside.all().reversed().stream()
                .filter(one -> page.after()
                        .map(last -> one.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }
}
