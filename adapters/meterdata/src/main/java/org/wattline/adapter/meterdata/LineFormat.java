package org.wattline.adapter.meterdata;

import java.io.IOException;
import org.wattline.application.metering.intake.FileLine;

/** How one line becomes a reading. @throws IllegalArgumentException from {@link #read} with words for the sender */
interface LineFormat {
    FileLine read(LineReader.Line line) throws IOException;
}
