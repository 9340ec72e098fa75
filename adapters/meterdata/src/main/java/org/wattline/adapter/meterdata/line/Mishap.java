package org.wattline.adapter.meterdata.line;

import java.util.Arrays;
import java.util.List;

/** What comes over the line instead of an answer. */
public final class Mishap {
    private static final byte[] NOISE = {0x00, (byte) 0xFF, 0x68, 0x01, 0x02, 0x16, 0x68};

    private Mishap() {}

    /**
     * @param answer as it should be; ends with its checksum and one byte
     * @param other the same answer of another meter
     */
    public static List<byte[]> pieces(Trouble trouble, byte[] answer, byte[] other) {
        return switch (trouble) {
            case SILENT -> List.of();
            case WRONG_SUM -> {
                byte[] wrong = answer.clone();
                wrong[wrong.length - 2] ^= 1;
                yield List.of(wrong);
            }
            case CUT_OFF -> List.of(Arrays.copyOf(answer, answer.length - 3));
            case NOISE_BEFORE -> List.of(NOISE, answer);
            case OTHER_FIRST -> List.of(other, answer);
        };
    }
}
