package org.wattline.adapter.meterdata.dlms;

import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.MeterChannel.Done;
import org.wattline.domain.metering.field.MeterAddress;

/** How APDUs get to one meter and back. Repeats nothing: what broke is begun anew by its user. */
sealed interface Link permits WrapperLink, HdlcLink {
    /** Turns to a meter. */
    Answer<Done> open(MeterAddress meter);

    /** Sends an APDU to that meter and waits for what it answers. */
    Answer<byte[]> exchange(byte[] apdu);

    void close();
}
