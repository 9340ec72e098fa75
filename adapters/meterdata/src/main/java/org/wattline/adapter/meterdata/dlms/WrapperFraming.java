package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import org.wattline.adapter.meterdata.line.Framing;

/** Cuts a stream by the wrapper's version and length; it has no checksum of its own. */
final class WrapperFraming implements Framing<WrapperFrame> {
    @Override
    public int most() {
        return WrapperFrame.HEAD + WrapperFrame.MOST_DATA;
    }

    @Override
    public Found<WrapperFrame> find(byte[] held, int count) {
        int start = 0;
        while (start + 1 < count && (held[start] != 0 || held[start + 1] != WrapperFrame.VERSION)) start++;
        if (start > 0) return new Found.Noise<>(start);
        if (count < WrapperFrame.HEAD) return new Found.Nothing<>();
        ByteBuffer head = ByteBuffer.wrap(held, 2, count - 2);
        int source = head.getShort() & 0xFFFF;
        int destination = head.getShort() & 0xFFFF;
        int length = head.getShort() & 0xFFFF;
        if (length == 0 || length > WrapperFrame.MOST_DATA)
            return new Found.Broken<>("a wrapper around " + length + " bytes", 1);
        if (head.remaining() < length) return new Found.Nothing<>();
        byte[] data = new byte[length];
        head.get(data);
        return new Found.Whole<>(new WrapperFrame(source, destination, data), WrapperFrame.HEAD + length);
    }

    @Override
    public byte[] bytes(WrapperFrame frame) {
        return frame.bytes();
    }
}
