package org.wattline.application.payment.reconciliation;

import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.StatementLine;

/** How one channel writes what it says of a day. */
public interface StatementFile {
    Channel channel();

    /**
     * Reads a file as the channel sent it.
     *
     * @return its movements, or {@link org.wattline.domain.payment.reconciliation.UnreadableStatement} with every line that is at fault
     */
    Outcome<List<StatementLine>> read(byte[] file);
}
