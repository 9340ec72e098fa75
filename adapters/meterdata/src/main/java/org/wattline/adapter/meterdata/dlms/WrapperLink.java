package org.wattline.adapter.meterdata.dlms;

import java.util.Optional;
import org.wattline.adapter.meterdata.line.TcpLine;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.MeterChannel.Done;
import org.wattline.domain.metering.field.MeterAddress;

/** APDUs in wrappers: to a meter with a network address of its own, or through a concentrator. */
final class WrapperLink implements Link {
    private final TcpLine<WrapperFrame> line;
    private final DlmsTerms terms;
    private Optional<MeterAddress> behind = Optional.empty();

    WrapperLink(TcpLine<WrapperFrame> line, DlmsTerms terms) {
        this.line = line;
        this.terms = terms;
    }

    @Override
    public Answer<Done> open(MeterAddress meter) {
        behind = terms.gateway() ? Optional.of(meter) : Optional.empty();
        return new Answer.Given<>(Done.DONE);
    }

    @Override
    public Answer<byte[]> exchange(byte[] apdu) {
        byte[] data =
                behind.map(meter -> Gateway.wrapped(Gateway.THERE, meter, apdu)).orElse(apdu);
        return line.ask(new WrapperFrame(terms.client(), terms.logicalDevice(), data), this::answers)
                .then(frame -> new Answer.Given<>(behind.isPresent() ? Gateway.apdu(frame.data()) : frame.data()));
    }

    private boolean answers(WrapperFrame frame) {
        return frame.source() == terms.logicalDevice()
                && frame.destination() == terms.client()
                && (behind.isEmpty()
                        || Gateway.meter(Gateway.BACK, frame.data()).equals(behind));
    }

    @Override
    public void close() {
        line.close();
    }
}
