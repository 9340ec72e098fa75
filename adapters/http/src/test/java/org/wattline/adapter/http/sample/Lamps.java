package org.wattline.adapter.http.sample;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** The use cases and read port of lamps, in memory. */
public final class Lamps {
    private final MemoryStore store;
    private final MemoryTable<String, Lamp> table;

    public Lamps(MemoryStore store) {
        this.store = store;
        this.table = store.table("lamp", Lamp::no);
    }

    public Ownerships.Lookup owners() {
        return Ownerships.Lookup.of("lamp", no -> table.find(no).map(lamp -> Scope.Owner.of(lamp.unit())));
    }

    public Optional<Lamp> find(String no) {
        return table.find(no);
    }

    public Page<Lamp> list(Scope scope, Optional<Boolean> lit, Page.Request page) {
        List<Lamp> rows = table.stream()
                .filter(lamp -> scope.covers(Scope.Owner.of(lamp.unit())))
                .filter(lamp -> lit.map(on -> lamp.lit() == on).orElse(true))
                .filter(lamp ->
                        page.after().map(key -> lamp.no().compareTo(key) > 0).orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), Lamp::no);
    }

    public Outcome<Lamp> put(Caller who, UnitPath unit, String place, Money price, Lamp.Keeper keeper) {
        return store.perform(Act.of(who, "sample.put-lamp"), () -> {
            if (price.compareTo(Money.yuan(1000)) > 0) return Outcome.refused(Lamp.No.DEAR);
            String no = "L" + store.numbers().next("lamp");
            Lamp lamp = new Lamp(no, unit, place, false, price, keeper, Optional.empty(), Version.NEW);
            store.publish(new Lamp.Lit(no));
            return Outcome.done(table.add(lamp));
        });
    }

    public Outcome<Lamp> light(Caller who, String no, Version seen) {
        return store.perform(
                Act.of(who, "sample.light-lamp"),
                () -> load(no, seen).light().map(change -> {
                    store.publish(change.facts());
                    return table.save(change.state());
                }));
    }

    public Outcome<Lamp> move(Caller who, String no, Version seen, String to, Optional<String> note) {
        return store.perform(
                Act.of(who, "sample.move-lamp"),
                () -> Outcome.done(table.save(load(no, seen).moved(to, note))));
    }

    private Lamp load(String no, Version seen) {
        Lamp lamp = table.find(no).orElseThrow();
        if (!lamp.version().equals(seen)) throw new StaleState("lamp", no, seen);
        return lamp;
    }
}
