package org.wattline.application.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.organisation.Reorganisation;
import org.wattline.domain.workflow.organisation.Slot;

/** Who holds which position where, by the accounts of staff. */
public final class Posts {
    private final Tenures tenures;
    private final Supplier<List<Reorganisation>> moved;

    /** By the accounts of staff, where no work was moved. */
    public Posts(StaffAccounts staff) {
        this(of(staff), List::of);
    }

    /** @param moved the work that was moved, by day and record */
    public Posts(Tenures tenures, Supplier<List<Reorganisation>> moved) {
        this.tenures = tenures;
        this.moved = moved;
    }

    /** What the accounts of staff tell. */
    public static Tenures of(StaffAccounts staff) {
        return login ->
                staff.withLogin(new Login(login)).map(StaffAccount::assignments).orElse(List.of());
    }

    /** The posts that the caller holds on a day; none for customers and for the system. */
    public List<Post> of(Caller who, LocalDate day) {
        if (who.kind() != Caller.Kind.STAFF) return List.of();
        return of(who.login(), day);
    }

    private List<Post> of(String login, LocalDate day) {
        Tenures.Tenure known = tenures.tenure(login, moved);
        List<Slot> held = known.assignments().stream()
                .filter(assignment -> assignment.inForce(day))
                .map(assignment -> new Slot(assignment.position(), assignment.unit()))
                .toList();
        return worked(held, known.moved(), day)
                .map(slot -> new Post(slot.position(), slot.unit()))
                .distinct()
                .toList();
    }

    /** What holders of these do on a day: what was not moved away from them, and what was moved to them. */
    private static Stream<Slot> worked(List<Slot> held, List<Reorganisation> all, LocalDate day) {
        if (all.isEmpty()) return held.stream();
        Stream<Slot> kept =
                held.stream().filter(slot -> Reorganisation.now(slot, all, day).equals(slot));
        return Stream.concat(kept, gained(held, all, day));
    }

    /** Also what came with a whole unit and moved on with a position since: of units, all positions are looked at that were held or moved. */
    private static Stream<Slot> gained(List<Slot> held, List<Reorganisation> all, LocalDate day) {
        Set<PositionCode> positions = held.stream().map(Slot::position).collect(Collectors.toSet());
        all.forEach(each -> each.from().ifPresent(positions::add));
        return all.stream()
                .flatMap(each -> positions.stream().map(each::source))
                .distinct()
                .filter(source -> {
                    Slot now = Reorganisation.now(source, all, day);
                    return !now.equals(source) && held.stream().anyMatch(slot -> slot.covers(now));
                });
    }

    /**
     * The units of whose work the caller may know: the own one, and those from which work was moved to positions that the caller has there (接管);
     * none for customers.
     */
    public Set<UnitPath> units(Caller who, LocalDate day) {
        return switch (who.kind()) {
            case CUSTOMER -> Set.of();
            case SYSTEM -> Set.of(who.unit());
            case STAFF -> Stream.concat(Stream.of(who.unit()), taken(who, day)).collect(Collectors.toSet());
        };
    }

    /** Whether a unit is one of these or below one. */
    public boolean reaches(Caller who, UnitPath unit, LocalDate day) {
        return units(who, day).stream().anyMatch(known -> known.covers(unit));
    }

    private Stream<UnitPath> taken(Caller who, LocalDate day) {
        Tenures.Tenure known = tenures.tenure(who.login(), moved);
        List<Slot> held = known.assignments().stream()
                .filter(assignment ->
                        assignment.inForce(day) && assignment.unit().covers(who.unit()))
                .map(assignment -> new Slot(assignment.position(), assignment.unit()))
                .toList();
        return gained(held, known.moved(), day).map(Slot::unit);
    }

    /** The post whose holders do the work of another one on a day. */
    public Post now(Post post, LocalDate day) {
        return now(post, moved.get(), day);
    }

    /** The same of several at once. */
    public Map<Post, Post> now(Set<Post> posts, LocalDate day) {
        List<Reorganisation> all = moved.get();
        Map<Post, Post> now = new HashMap<>();
        for (Post post : posts) now.put(post, now(post, all, day));
        return now;
    }

    private static Post now(Post post, List<Reorganisation> all, LocalDate day) {
        Slot slot = Reorganisation.now(new Slot(post.position(), post.unit()), all, day);
        return new Post(slot.position(), slot.unit());
    }

    /** The positions in which the caller may act for a unit on a day. */
    public Set<PositionCode> in(UnitPath unit, Caller who, LocalDate day) {
        return in(unit, of(who, day));
    }

    /** The positions in which somebody may act for a unit on a day; none if nobody has this login. */
    public Set<PositionCode> in(UnitPath unit, String login, LocalDate day) {
        return in(unit, of(login, day));
    }

    private static Set<PositionCode> in(UnitPath unit, List<Post> posts) {
        return posts.stream()
                .filter(post -> post.unit().covers(unit))
                .map(Post::position)
                .collect(Collectors.toSet());
    }
}
