package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.domain.connection.change.ChangeType;

/** The types of changes that customers may apply for. */
public final class ChangeTypes {
    private final Supplier<List<ChangeType>> all;

    /** @param all those that there are now, whatever the days on which they may be applied for */
    public ChangeTypes(Supplier<List<ChangeType>> all) {
        this.all = all;
    }

    /** Those that there are now, in the order of the file. */
    public List<ChangeType> all() {
        return List.copyOf(all.get());
    }

    /** One that may be applied for on a day. */
    public Optional<ChangeType> find(String code, LocalDate day) {
        return on(day).stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** Those that may be applied for on a day, in the order of the file. */
    public List<ChangeType> on(LocalDate day) {
        return all.get().stream().filter(type -> type.during().contains(day)).toList();
    }
}
