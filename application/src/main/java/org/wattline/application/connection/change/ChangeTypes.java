package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.change.ChangeType;

/** The types of changes that customers may apply for. */
public record ChangeTypes(List<ChangeType> all) {
    public ChangeTypes {
        all = List.copyOf(all);
    }

    /** One that may be applied for on a day. */
    public Optional<ChangeType> find(String code, LocalDate day) {
        return on(day).stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** Those that may be applied for on a day, in the order of the file. */
    public List<ChangeType> on(LocalDate day) {
        return all.stream().filter(type -> type.during().contains(day)).toList();
    }
}
