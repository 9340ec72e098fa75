package org.wattline.domain.notification.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;

/**
 * A message in somebody's inbox in the system (站内消息); the company's own people have no other address there.
 *
 * @param cause id of the event that led to it
 * @param login of the person who is told
 * @param subject what it is about: the number of a case
 * @param readAt when that person said to have read it
 */
public record StaffMessage(
        UUID id,
        UUID cause,
        String notice,
        String login,
        UnitPath unit,
        String subject,
        Text text,
        Instant at,
        Optional<Instant> readAt) {
    /** Read by its person; what was read before stays so. */
    public StaffMessage read(Instant when) {
        return new StaffMessage(id, cause, notice, login, unit, subject, text, at, readAt.or(() -> Optional.of(when)));
    }
}
