package org.wattline.application.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;

/** Who holds which position where, by the accounts of staff. */
public final class Posts {
    private final StaffAccounts staff;

    public Posts(StaffAccounts staff) {
        this.staff = staff;
    }

    /** The posts that the caller holds on a day; none for customers and for the system. */
    public List<Post> of(Caller who, LocalDate day) {
        if (who.kind() != Caller.Kind.STAFF) return List.of();
        return of(who.login(), day);
    }

    private List<Post> of(String login, LocalDate day) {
        return staff.withLogin(new Login(login)).map(StaffAccount::assignments).orElse(List.of()).stream()
                .filter(assignment -> assignment.inForce(day))
                .map(assignment -> new Post(assignment.position(), assignment.unit()))
                .distinct()
                .toList();
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
