package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import org.wattline.adapter.payment.Rsa;

/** A certificate (X.509, RFC 5280) as the simulated WeChat Pay hands it out, signed by itself and valid for some days; written out in DER. */
final class SimulatedCertificate {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int SEQUENCE = 0x30;
    /** SHA-256 with RSA, 1.2.840.113549.1.1.11, without parameters. */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
    /** Common name, 2.5.4.3. */
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private SimulatedCertificate() {}

    /** In PEM. */
    static String of(KeyPair pair, String serial, Instant now) {
        byte[] name = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, "simulator".getBytes(UTF_8)))));
        byte[] valid = der(
                SEQUENCE,
                der(0x17, UTC.format(now.minusSeconds(86_400)).getBytes(UTF_8)),
                der(0x17, UTC.format(now.plusSeconds(30 * 86_400)).getBytes(UTF_8)));
        byte[] content = der(
                SEQUENCE,
                der(0xa0, der(0x02, new byte[] {2})),
                der(0x02, new BigInteger(serial, 16).toByteArray()),
                ALGORITHM,
                name,
                valid,
                name,
                pair.getPublic().getEncoded());
        byte[] signature = Base64.getDecoder().decode(Rsa.sign(pair.getPrivate(), content));
        byte[] whole = der(SEQUENCE, content, ALGORITHM, der(0x03, new byte[] {0}, signature));
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(whole)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.writeBytes(part);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        byte[] length = BigInteger.valueOf(content.size()).toByteArray();
        if (content.size() > 127) {
            int skip = length[0] == 0 ? 1 : 0;
            whole.write(0x80 | (length.length - skip));
            whole.write(length, skip, length.length - skip);
        } else whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
