package org.wattline.adapter.meterdata;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.wattline.adapter.meterdata.dlms.DlmsChannel;
import org.wattline.adapter.meterdata.dlms.DlmsTerms;
import org.wattline.adapter.meterdata.dlms.DlmsTerms.Framing;
import org.wattline.adapter.meterdata.dlt645.Credentials645;
import org.wattline.adapter.meterdata.dlt645.Dlt645Channel;
import org.wattline.adapter.meterdata.dlt698.Dlt698Channel;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.FieldAddress;

/** Channels over TCP. A DLMS meter with a password is talked to as its management client, one without as the public one. */
public final class SocketChannels implements MeterChannels {
    private static final int LEVEL = 2;
    private static final String OPERATOR = "00000001";
    private static final String NO_PASSWORD = "000000";

    private final Duration patience;
    private final int attempts;

    /** @param patience how long an answer may take; it is asked for that often as {@code attempts} says */
    public SocketChannels(Duration patience, int attempts) {
        this.patience = patience;
        this.attempts = attempts;
    }

    @Override
    public MeterChannel open(FieldAddress to) {
        InetSocketAddress line = new InetSocketAddress(
                to.concentrator().host(), to.concentrator().port());
        return switch (to.protocol()) {
            case DLT645 -> new Dlt645Channel(line, patience, attempts, credentials(to));
            case DLT698 -> new Dlt698Channel(line, patience, attempts);
            case DLMS_HDLC -> new DlmsChannel(line, patience, attempts, terms(to, Framing.HDLC, false));
            case DLMS_WRAPPER -> new DlmsChannel(line, patience, attempts, terms(to, Framing.WRAPPER, false));
            case DLMS_GATEWAY -> new DlmsChannel(line, patience, attempts, terms(to, Framing.WRAPPER, true));
        };
    }

    private static Credentials645 credentials(FieldAddress to) {
        return new Credentials645(
                LEVEL, to.password().map(ChannelPassword::clear).orElse(NO_PASSWORD), OPERATOR);
    }

    private static DlmsTerms terms(FieldAddress to, Framing framing, boolean gateway) {
        Optional<String> password = to.password().map(ChannelPassword::clear);
        int client = password.isPresent() ? DlmsTerms.MANAGEMENT_CLIENT : DlmsTerms.PUBLIC_CLIENT;
        return new DlmsTerms(framing, gateway, client, 1, password);
    }
}
