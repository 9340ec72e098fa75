package org.wattline.application.connection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;

/** What positions, units and people are called that have to do with a case, for those who follow it from outside (阳光业扩). */
public final class HolderNames {
    private final Positions positions;
    private final OrganisationUnits units;
    private final StaffAccounts staff;
    private final BusinessClock clock;

    public HolderNames(Positions positions, OrganisationUnits units, StaffAccounts staff, BusinessClock clock) {
        this.positions = positions;
        this.units = units;
        this.staff = staff;
        this.clock = clock;
    }

    /** As they are called today: one look for positions and people each, and one for each unit, of which a case has one or two. */
    public Called of(ProcessInstance instance) {
        Map<PositionCode, Text> titles =
                positions.all().stream().collect(Collectors.toMap(Position::code, Position::name));
        Map<UnitPath, Text> places = new TreeMap<>();
        for (Task task : instance.tasks())
            if (!places.containsKey(task.unit()))
                places.put(
                        task.unit(),
                        units.find(task.unit())
                                .map(unit -> unit.name(clock.today()))
                                .orElseGet(() ->
                                        Text.of(task.unit().path(), task.unit().path())));
        Set<Login> holders = instance.tasks().stream()
                .flatMap(task -> task.holder().stream())
                .flatMap(HolderNames::login)
                .collect(Collectors.toSet());
        return new Called(titles, places, staff.names(holders));
    }

    /** Tasks that nobody of the staff has done name no login. */
    private static Stream<Login> login(String holder) {
        try {
            return Stream.of(new Login(holder));
        } catch (IllegalArgumentException noLogin) {
            return Stream.empty();
        }
    }

    /** What is called how. */
    public record Called(Map<PositionCode, Text> positions, Map<UnitPath, Text> units, Map<Login, StaffName> people) {
        public Called {
            positions = Map.copyOf(positions);
            units = Map.copyOf(units);
            people = Map.copyOf(people);
        }

        /** A position that is gone is called by its code. */
        Text position(PositionCode code) {
            return positions.getOrDefault(code, Text.of(code.value(), code.value()));
        }

        Text unit(UnitPath path) {
            return units.getOrDefault(path, Text.of(path.path(), path.path()));
        }

        Optional<StaffName> person(String holder) {
            return login(holder)
                    .flatMap(each -> Stream.ofNullable(people.get(each)))
                    .findFirst();
        }
    }
}
