package org.wattline.adapter.meterdata.dlt698;

import java.time.Duration;
import org.wattline.adapter.meterdata.line.MeterChannelContract;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.MeterChannel;

class TalkingToMetersTest extends MeterChannelContract {
    private final Dlt698Simulator street = new Dlt698Simulator(0);

    @Override
    protected MeterChannel connected(StreetMeter to) {
        street.add(to);
        return new Dlt698Channel(line().address(), Duration.ofMillis(400), 2);
    }

    @Override
    protected SimulatedLine<?> line() {
        return street.line();
    }
}
